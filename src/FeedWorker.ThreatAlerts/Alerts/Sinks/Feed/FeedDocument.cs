namespace FeedWorker.ThreatAlerts.Alerts.Sinks.Feed;

/// <summary>The feed at one moment.</summary>
/// <param name="Xml">Atom in UTF-8.</param>
/// <param name="Tag">Equal for equal documents: the entity tag, without its quotation marks.</param>
internal sealed record FeedDocument(byte[] Xml, string Tag)
{
    internal const string ContentType = "application/atom+xml; charset=utf-8";
}
