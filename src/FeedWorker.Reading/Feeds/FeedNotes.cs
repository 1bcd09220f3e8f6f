using System.Globalization;
using System.Xml.Linq;
using FeedWorker.Reading.Feeds.Dates;
using FeedWorker.Reading.Feeds.Html;
using FeedWorker.Reading.Feeds.Xml;

namespace FeedWorker.Reading.Feeds;

/// <summary>What the reading of one feed carries along: its address, the cleaner, and the problems found.</summary>
internal sealed class FeedNotes(Uri? address, IEnumerable<string> problems)
{
    /// <summary>Further items are left out and reported.</summary>
    internal const int MostItems = 2_000;

    // A feed with a fault in every item says the same thing each time.
    private const int MostProblems = 50;

    private const int LongestQuotation = 40;

    private readonly List<string> _problems = [.. problems];
    private readonly HtmlCleaner _cleaner = new();
    private int _unsaid;

    internal Uri? Address => address;

    internal IReadOnlyList<string> Problems => _unsaid == 0 ? _problems : [.. _problems, string.Create(CultureInfo.InvariantCulture, $"and {_unsaid} more")];

    internal void Report(string problem)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(problem);
        }
        else
        {
            _unsaid++;
        }
    }

    internal string? Clean(string? html, string? baseAddress) => _cleaner.Clean(html, baseAddress);

    internal string? Plain(string? html) => _cleaner.Plain(html);

    /// <summary>The HTML of an RSS element, cleaned, its links absolute.</summary>
    internal string? Rss(XElement? element) => element is null ? null : Clean(Markup.OfRss(element), element.BaseAddress(address));

    /// <summary>The HTML of an Atom element, cleaned, its links absolute.</summary>
    internal string? Atom(XElement? element, bool unwrap) => element is null ? null : Clean(Markup.OfAtom(element, unwrap), element.BaseAddress(address));

    /// <summary>The address that an element or one of its attributes states, absolute where that can be told.</summary>
    internal string? Link(XElement element, string? stated) => WebAddress.Resolve(element.BaseAddress(address), stated);

    /// <summary>The first date that can be read; when there are only others, that is a problem.</summary>
    internal DateTimeOffset? Date(IEnumerable<string> stated)
    {
        string? unread = null;
        foreach (var text in stated)
        {
            if (FeedDate.Read(text) is { } date)
            {
                return date;
            }

            unread ??= text;
        }

        if (unread is not null)
        {
            Report($"date not understood: \"{(unread.Length > LongestQuotation ? unread[..LongestQuotation] : unread)}\"");
        }

        return null;
    }

    /// <summary>Reads items one by one, so that a bad one costs only itself.</summary>
    internal IReadOnlyList<FeedItem> Items<T>(IReadOnlyCollection<T> stated, Func<T, FeedItem> read)
    {
        if (stated.Count > MostItems)
        {
            Report(string.Create(CultureInfo.InvariantCulture, $"{stated.Count} items: only the first {MostItems} were read"));
        }

        var items = new List<FeedItem>(Math.Min(stated.Count, MostItems));
        foreach (var (index, one) in stated.Take(MostItems).Index())
        {
            try
            {
                items.Add(read(one));
            }
            // Two foreign parsers see this item's text; what one of them cannot bear must not cost the other items.
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"item {index + 1} was left out: {failure.Message}"));
            }
        }

        return items;
    }
}
