using FeedWorker.Tests.Loopback;

namespace FeedWorker.Tests.House;

/// <summary>Feeds and pages for the house, short and about invented people.</summary>
internal static class TestNews
{
    internal const string Ferry = "The ferry to Sandholm will sail again on Monday after a winter of repairs, the harbour office said in a statement. "
        + "“We have waited long enough for this morning,” Mayor Ilse Varga told reporters on the quay, and thanked the shipyard.";

    internal const string Strait = "Defence Minister Ruslan Oberath said on Friday that Torvania will attack the Belmaran fleet if it enters the strait. "
        + "Foreign Minister Dario Amaro of Belmara called the remarks irresponsible and asked for talks in Oslo.";

    internal static string Rss(TestSite site, params (string Path, string Title)[] items) =>
        "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Test News</title><link>" + site.Root + "</link>"
        + string.Concat(items.Select(item => $"<item><title>{item.Title}</title><link>{site.At(item.Path)}</link></item>"))
        + "</channel></rss>";

    internal static string Page(string title, params string[] paragraphs) =>
        $"<!DOCTYPE html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>"
        + string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))
        + "<p>The weather over the coast stayed calm through the night, and the fishing boats left at their usual hour before dawn.</p>"
        + "</article></body></html>";

    internal static void Feed(this TestSite site, string path, params (string Path, string Title)[] items) =>
        site.Answer(path, "application/rss+xml", Rss(site, items));

    internal static void Article(this TestSite site, string path, string title, params string[] paragraphs) =>
        site.Answer(path, "text/html; charset=utf-8", Page(title, paragraphs));
}
