using FeedWorker.Contracts;
using FeedWorker.ThreatAlerts.Inbox;
using FeedWorker.ThreatAlerts.Messages;

namespace FeedWorker.ThreatAlerts.Alerts.Showing;

/// <summary>
/// An alert as people read it, the same for each medium. Every text in it has passed <see cref="PlainText"/>: one line, no control, invisible
/// or direction marks, no angle brackets, bounded. Signs that a medium takes for its own (&amp;, *, _, [) are left for it to escape.
/// </summary>
internal sealed record AlertView
{
    // A sentence of news has 25 words; this is for those that have 150.
    private const int LongestSentence = 1000;
    private const int LongestAddress = 2000;

    /// <summary>The alert's id.</summary>
    internal required Guid Id { get; init; }

    /// <summary>Whether it is the sample of <c>test-alert</c>.</summary>
    internal bool IsTest { get; init; }

    /// <summary>What it says that was not known before.</summary>
    internal required AlertNews News { get; init; }

    /// <summary>The same in words: "THREAT, graver than before".</summary>
    internal required string Heading { get; init; }

    /// <summary>Who utters the threat; "somebody" when the article does not say.</summary>
    internal string Who { get; init; } = "somebody";

    /// <summary>That person's office or title; null when it is not known.</summary>
    internal string? Role { get; init; }

    /// <summary>Who would act, where that is somebody else; null otherwise.</summary>
    internal string? Actor { get; init; }

    /// <summary>Who is threatened; empty when the article does not say.</summary>
    internal string Whom { get; init; } = "";

    /// <summary>What is threatened.</summary>
    internal required string Act { get; init; }

    /// <summary>On which condition, with its conjunction; null when there is none.</summary>
    internal string? Condition { get; init; }

    /// <summary>By when: an ISO 8601 date or duration, else the words of the article; null when it does not say.</summary>
    internal string? Deadline { get; init; }

    /// <summary>What kind of harm.</summary>
    internal ThreatKind Kind { get; init; } = ThreatKind.Unspecified;

    /// <summary>1 to 5; 0 when the message cannot be read.</summary>
    internal int Severity { get; init; }

    /// <summary>Why the severity is what it is; may be empty.</summary>
    internal string Reason { get; init; } = "";

    /// <summary>That a reader would call it a threat, from 0 to 1.</summary>
    internal double Confidence { get; init; }

    /// <summary>The sentence that it stands in.</summary>
    internal string Sentence { get; init; } = "";

    /// <summary>The headline of the article; null when it has none.</summary>
    internal string? Title { get; init; }

    /// <summary>Who published the article.</summary>
    internal string Outlet { get; init; } = "";

    /// <summary>The article, http or https; null when its address is neither.</summary>
    internal Uri? Link { get; init; }

    /// <summary>In how many articles it is known so far, this one included.</summary>
    internal required int Articles { get; init; }

    /// <summary>Who published them, the earliest known first; this one's outlet among them.</summary>
    internal required IReadOnlyList<string> Outlets { get; init; }

    /// <summary>The alert that this one says more about, or takes back; null when there is none.</summary>
    internal EarlierView? Earlier { get; init; }

    /// <summary>When the alert was raised, in UTC.</summary>
    internal required DateTimeOffset RaisedAt { get; init; }

    /// <summary>Of an alert on its way out.</summary>
    internal static AlertView Of(DeliveryLease alert) => Of(alert.Body, alert.Sightings) with
    {
        Id = alert.Id,
        IsTest = alert.IsTest,
        RaisedAt = alert.RaisedAt,
        Earlier = alert.Earlier is { } earlier ? Of(earlier) : null,
    };

    /// <summary>Of an alert in the record.</summary>
    internal static AlertView Of(RecordedAlert alert) => Of(alert.Body, alert.Sightings) with
    {
        Id = alert.Id,
        RaisedAt = alert.RaisedAt,
        Earlier = alert.Earlier is { } earlier ? Of(earlier) : null,
    };

    /// <summary>Of a message as it came. One that an older version took in and this one cannot read is an alert all the same.</summary>
    internal static AlertView Of(byte[] body, Sightings sightings)
    {
        try
        {
            return Of(MessageReader.ReadDetected(body), sightings);
        }
        catch (PoisonMessageException e)
        {
            return new AlertView
            {
                Id = Guid.Empty,
                News = AlertNews.Threat,
                Heading = "THREAT, in a form that this version cannot show",
                Act = PlainText.Of(e.Message),
                Articles = sightings.Count,
                Outlets = sightings.Outlets,
                RaisedAt = DateTimeOffset.UnixEpoch,
            };
        }
    }

    /// <summary>Of a message that could be read.</summary>
    internal static AlertView Of(ThreatStatementDetected message, Sightings sightings)
    {
        var statement = message.Statement;
        var who = statement.Speaker ?? statement.Actor;
        var (news, heading) = NewsOf(message);
        return new AlertView
        {
            Id = message.MessageId,
            News = news,
            Heading = heading,
            Who = Text(who?.Name) ?? "somebody",
            Role = Text(who?.Role),
            Actor = statement.Actor is { } actor && !string.Equals(actor.Name, who?.Name, StringComparison.OrdinalIgnoreCase) ? Text(actor.Name) : null,
            Whom = PlainText.Of(string.Join(", ", statement.Recipients.Select(party => party.Name))),
            Act = PlainText.Of(statement.Act.Text),
            Condition = Text(statement.Condition?.Phrase.Text),
            Deadline = Text(statement.Deadline?.Value) ?? Text(statement.Deadline?.Phrase.Text),
            Kind = statement.Kinds.Count == 0 ? ThreatKind.Unspecified : statement.Kinds[0],
            Severity = statement.Severity.Level,
            Reason = PlainText.Of(string.Join(", ", statement.Severity.Reasons)),
            Confidence = statement.Confidence,
            Sentence = PlainText.Of(statement.Sentence.Text, LongestSentence),
            Title = Text(message.Article.Title),
            Outlet = OutletOf(message.Article),
            Link = LinkOf(message.Article.Url),
            Articles = sightings.Count,
            Outlets = sightings.Outlets, // made plain when they were taken in
            RaisedAt = message.DetectedAt,
        };
    }

    /// <summary>Who published an article, for people: the site's own name, else the name of its host.</summary>
    internal static string OutletOf(ArticleReference article) =>
        Text(article.SiteName)
        ?? (Uri.TryCreate(article.Url, UriKind.Absolute, out var url) ? Text(url.Host) : null)
        ?? PlainText.Of(article.Feed.Title ?? article.Feed.Url);

    private static EarlierView Of(EarlierAlert earlier)
    {
        var view = Of(earlier.Body, new Sightings(1, []));
        return new EarlierView(earlier.Id, earlier.RaisedAt, view.Severity, view.Act, view.Outlet, view.Link);
    }

    private static (AlertNews News, string Heading) NewsOf(ThreatStatementDetected message) => (message.Statement.Status, message.Reason) switch
    {
        (ThreatStatus.Withdrawn, _) => (AlertNews.Withdrawn, "WITHDRAWN"),
        (ThreatStatus.Denied, _) => (AlertNews.NoThreat, "DENIED"),
        (ThreatStatus.Rejected, _) => (AlertNews.NoThreat, "REJECTED"),
        (ThreatStatus.MentionOnly, _) => (AlertNews.NoThreat, "MENTION"),
        (_, NoveltyReason.HigherSeverity) => (AlertNews.Graver, "THREAT, graver than before"),
        (_, NoveltyReason.NewDeadline) => (AlertNews.NewDeadline, "THREAT, new deadline"),
        (_, NoveltyReason.NewCondition) => (AlertNews.NewCondition, "THREAT, new condition"),
        (_, NoveltyReason.StatusChanged) => (AlertNews.AssertedAnew, "THREAT, asserted anew"),
        _ => (AlertNews.Threat, "THREAT"),
    };

    // Null where nothing visible is left.
    private static string? Text(string? text) => PlainText.Of(text) is { Length: > 0 } plain ? plain : null;

    // Escaped by Uri, so that no space or bracket of it can pretend to be ours; without a user, who could look like a host, and with a host of
    // foreign letters in its ASCII form.
    private static Uri? LinkOf(string text)
    {
        try
        {
            return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is ("http" or "https")
                && Uri.TryCreate(PlainText.Of(new UriBuilder(address) { Host = address.IdnHost, UserName = "", Password = "" }.Uri.AbsoluteUri, LongestAddress + 1), UriKind.Absolute, out var plain)
                && plain.AbsoluteUri.Length <= LongestAddress
                    ? plain : null;
        }
        catch (UriFormatException)
        {
            // "http://xn--ü.example/" is a valid address until its host is asked for in ASCII.
            return null;
        }
    }
}
