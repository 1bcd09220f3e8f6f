using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FeedWorker.Reading.Pages.Markup;

/// <summary>Makes a tree of simplified markup.</summary>
internal static class MarkupParser
{
    // Those who watch attributes would act on them as a browser does: one follows <link rel=import>, and throws over a malformed address.
    private static readonly IConfiguration Passive = Configuration.Default.Without<IAttributeObserver>();

    /// <returns>The caller disposes of it.</returns>
    internal static IHtmlDocument Parse(string html) => new HtmlParser(default, BrowsingContext.New(Passive)).ParseDocument(html);
}
