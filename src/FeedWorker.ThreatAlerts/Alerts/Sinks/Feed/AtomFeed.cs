using System.Text;
using System.Xml;
using FeedWorker.ThreatAlerts.Alerts.Showing;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

/// <summary>Writes alerts as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    // Of every feed that was not told its own address.
    private const string SharedId = "urn:uuid:5f0c6a0e-6d0b-4b0f-9a57-0f2b6c0f6b1e";

    private static readonly XmlWriterSettings _settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <param name="alerts">The newest first.</param>
    /// <param name="publicUrl">The feed's own address; null when it does not know it.</param>
    internal static byte[] Write(IReadOnlyList<AlertView> alerts, string? publicUrl)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, _settings))
        {
            xml.WriteStartElement("feed", Namespace);
            Text(xml, "id", publicUrl ?? SharedId);
            Text(xml, "title", "Threat alerts");
            Text(xml, "updated", Instant(alerts.Count == 0 ? DateTimeOffset.UnixEpoch : alerts[0].RaisedAt));
            xml.WriteStartElement("author", Namespace);
            Text(xml, "name", "FeedWorker");
            xml.WriteEndElement();
            if (publicUrl is not null)
            {
                Link(xml, "self", "application/atom+xml", publicUrl);
            }

            foreach (var alert in alerts)
            {
                Entry(xml, alert);
            }

            xml.WriteEndElement();
        }

        return buffer.ToArray();
    }

    private static void Entry(XmlWriter xml, AlertView alert)
    {
        xml.WriteStartElement("entry", Namespace);
        Text(xml, "id", $"urn:uuid:{alert.Id}");
        Text(xml, "title", AlertFacts.Title(alert));

        // Another outlet is no news: a reader would show the entry as unread again.
        Text(xml, "updated", Instant(alert.RaisedAt));
        Text(xml, "published", Instant(alert.RaisedAt));
        if (alert.Link is { } link)
        {
            Link(xml, "alternate", "text/html", link.AbsoluteUri);
        }

        if (alert.Severity > 0)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", alert.Kind.ToString());
            xml.WriteEndElement();
        }

        xml.WriteStartElement("summary", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Valid(AlertHtml.Of(alert)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Text(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, Valid(text));

    private static void Link(XmlWriter xml, string relation, string type, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", Valid(address));
        xml.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) => XmlConvert.ToString(instant.UtcDateTime, XmlDateTimeSerializationMode.Utc);

    // XML has no way to write most control characters, nor half a pair; one of them would cost the whole feed.
    internal static string Valid(string text)
    {
        var valid = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                valid.Append(rune.ToString());
            }
        }

        return valid.ToString();
    }
}
