using System.Xml;

namespace FeedWorker.Seeds;

/// <summary>Lists of feeds in OPML 2.0, as feed readers exchange them.</summary>
internal static class OpmlFile
{
    // Far above any list that people keep; the file comes from outside.
    private const int MaxCharacters = 32 * 1024 * 1024;
    private const int MaxFeeds = 100_000;

    /// <summary>The feeds of a list, in its order, however deep they are grouped.</summary>
    /// <exception cref="InvalidDataException">The file is not OPML, or too large; the message says what and where.</exception>
    internal static IReadOnlyList<OpmlFeed> Read(Stream stream)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
        };
        var feeds = new List<OpmlFeed>();
        try
        {
            using var reader = XmlReader.Create(stream, settings);
            if (reader.MoveToContent() != XmlNodeType.Element || reader.LocalName != "opml")
            {
                throw new InvalidDataException($"not an OPML list: its root is <{reader.LocalName}>");
            }

            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "outline"
                    && reader.GetAttribute("xmlUrl") is { Length: > 0 } url)
                {
                    feeds.Add(new OpmlFeed(url.Trim(), reader.GetAttribute("title") ?? reader.GetAttribute("text")));
                    if (feeds.Count > MaxFeeds)
                    {
                        throw new InvalidDataException($"more than {MaxFeeds} feeds");
                    }
                }
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException($"not an OPML list: {e.Message}", e);
        }

        return feeds;
    }

    /// <summary>Writes a list.</summary>
    internal static void Write(Stream stream, IEnumerable<OpmlFeed> feeds)
    {
        using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Indent = true, NewLineChars = "\n" });
        writer.WriteStartElement("opml");
        writer.WriteAttributeString("version", "2.0");
        writer.WriteStartElement("head");
        writer.WriteElementString("title", "FeedWorker feeds");
        writer.WriteEndElement();
        writer.WriteStartElement("body");
        foreach (var feed in feeds)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("type", "rss");
            writer.WriteAttributeString("text", feed.Title ?? feed.Url);
            writer.WriteAttributeString("xmlUrl", feed.Url);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
    }
}

/// <summary>A feed of a list.</summary>
/// <param name="Url">Its address as written.</param>
/// <param name="Title">Its title; <see langword="null"/> when none is given.</param>
internal sealed record OpmlFeed(string Url, string? Title);
