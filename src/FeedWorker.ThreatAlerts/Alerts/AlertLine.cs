using System.Globalization;
using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;

namespace FeedWorker.ThreatAlerts.Alerts;

/// <summary>An alert as one readable line: who, whom, what, on which condition, how grave, where.</summary>
internal static class AlertLine
{
    /// <summary>Feed text may hold whatever its writer likes; nothing of it reaches the line but visible words.</summary>
    internal static string Of(ThreatStatementDetected message, Sightings sightings)
    {
        var statement = message.Statement;
        var whom = statement.Recipients.Count == 0 ? "" : $" -> {PlainText.Of(string.Join(", ", statement.Recipients.Select(party => party.Name)))}";
        var condition = statement.Condition is { } given ? $" [{PlainText.Of(given.Phrase.Text)}]" : "";
        var deadline = statement.Deadline is not { } by ? "" : by.Value is { } value ? $", deadline {PlainText.Of(value)}" : $", {PlainText.Of(by.Phrase.Text)}";
        var kind = statement.Kinds.Count == 0 ? ThreatKind.Unspecified : statement.Kinds[0];
        var others = sightings.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $", in {sightings.Count} articles") : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Heading(message)} {Who(statement)}{whom}: {PlainText.Of(statement.Act.Text)}{condition}{deadline}, {kind}, severity {statement.Severity.Level} ({OutletOf(message.Article)}, {Address(message.Article.Url)}{others})");
    }

    /// <summary>The line of a message as it came. One that an older version took in and this one cannot read is an alert all the same.</summary>
    internal static string Of(byte[] body, Sightings sightings)
    {
        try
        {
            return Of(MessageReader.ReadDetected(body), sightings);
        }
        catch (PoisonMessageException e)
        {
            return $"THREAT, in a form that this version cannot show: {PlainText.Of(e.Message)}";
        }
    }

    /// <summary>Who published an article, for people: the site's own name, else the name of its host.</summary>
    internal static string OutletOf(ArticleReference article) =>
        PlainText.Of(article.SiteName) is { Length: > 0 } name ? name
        : Uri.TryCreate(article.Url, UriKind.Absolute, out var url) && url.Host.Length > 0 ? PlainText.Of(url.Host)
        : PlainText.Of(article.Feed.Title ?? article.Feed.Url);

    private static string Heading(ThreatStatementDetected message) => (message.Statement.Status, message.Reason) switch
    {
        (ThreatStatus.Withdrawn, _) => "WITHDRAWN",
        (_, NoveltyReason.HigherSeverity) => "THREAT, graver than before:",
        (_, NoveltyReason.NewDeadline) => "THREAT, new deadline:",
        (_, NoveltyReason.NewCondition) => "THREAT, new condition:",
        (_, NoveltyReason.StatusChanged) => "THREAT, asserted anew:",
        _ => "THREAT",
    };

    private static string Who(ThreatStatement statement) =>
        (statement.Speaker ?? statement.Actor) is not { } party ? "somebody"
        : party.Role is { } role ? $"{PlainText.Of(party.Name)} ({PlainText.Of(role)})"
        : PlainText.Of(party.Name);

    // Escaped by Uri, so that no space or bracket of it can pretend to be ours.
    private static string Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https") ? PlainText.Of(address.AbsoluteUri, 500) : "no web address";
}
