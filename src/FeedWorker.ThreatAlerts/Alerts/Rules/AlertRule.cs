using System.Globalization;
using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>One rule of sound options, ready to be asked.</summary>
internal sealed class AlertRule(RuleOptions options)
{
    private static readonly IdnMapping _hosts = new();

    private readonly Func<ThreatParty, bool>[] _parties = Parties(options.Parties);
    private readonly Func<ThreatParty, bool>[] _speakers = Parties(options.Speakers);
    private readonly Func<ThreatParty, bool>[] _actors = Parties(options.Actors);
    private readonly Func<ThreatParty, bool>[] _recipients = Parties(options.Recipients);
    private readonly HashSet<string> _countries = Codes(options.Countries);
    private readonly HashSet<string> _actorCountries = Codes(options.ActorCountries);
    private readonly HashSet<string> _recipientCountries = Codes(options.RecipientCountries);
    private readonly HashSet<ThreatKind> _kinds = [.. options.Kinds.Select(name => Enum.Parse<ThreatKind>(name, ignoreCase: true))];
    private readonly HashSet<ThreatStatus> _statuses = [.. options.Statuses.Select(name => Enum.Parse<ThreatStatus>(name, ignoreCase: true))];
    private readonly (string Name, string Host)[] _outlets = [.. options.Outlets.Select(outlet => (outlet, Host(outlet)))];
    private readonly string[] _words = [.. options.Words.Select(PlainWords.Of)];

    /// <summary>As it was written.</summary>
    internal RuleOptions Options => options;

    /// <summary>Whether an alert fits every condition.</summary>
    internal bool Fits(ThreatStatementDetected message)
    {
        var statement = message.Statement;
        var actor = statement.Actor ?? statement.Speaker;
        ThreatParty?[] all = [statement.Speaker, statement.Actor, .. statement.Recipients];
        return statement.Severity.Level >= options.MinimumSeverity
            && statement.Confidence >= options.MinimumConfidence
            && IsOneOf(_parties, all) && IsOneOf(_speakers, [statement.Speaker]) && IsOneOf(_actors, [actor]) && IsOneOf(_recipients, statement.Recipients)
            && IsOf(_countries, all) && IsOf(_actorCountries, [actor]) && IsOf(_recipientCountries, statement.Recipients)
            && (_kinds.Count == 0 || statement.Kinds.Any(_kinds.Contains))
            && (_statuses.Count == 0 || _statuses.Contains(statement.Status))
            && (_words.Length == 0 || (PlainWords.Of(statement.Sentence.Text) is var sentence && _words.Any(word => sentence.Contains(word, StringComparison.Ordinal))))
            && (_outlets.Length == 0 || IsOutlet(message.Article))
            && (options.Feeds.Count == 0 || options.Feeds.Any(feed => IsFeed(feed, message.Article.Feed)));
    }

    private static HashSet<string> Codes(IEnumerable<string> codes) => new(codes, StringComparer.OrdinalIgnoreCase);

    private static Func<ThreatParty, bool>[] Parties(IEnumerable<string> names) => [.. names.Select(Party)];

    private static Func<ThreatParty, bool> Party(string name)
    {
        if (name.Length > 1 && name[0] is 'Q' or 'q' && name[1..].All(char.IsAsciiDigit))
        {
            return party => string.Equals(party.WikidataId, name, StringComparison.OrdinalIgnoreCase);
        }

        // A family name is enough for a full one.
        var words = PlainWords.Of(name);
        return party => PlainWords.Of(party.Name).Contains(words, StringComparison.Ordinal);
    }

    private static bool IsOneOf(Func<ThreatParty, bool>[] wanted, IEnumerable<ThreatParty?> parties) =>
        wanted.Length == 0 || parties.OfType<ThreatParty>().Any(party => wanted.Any(isIt => isIt(party)));

    private static bool IsOf(HashSet<string> countries, IEnumerable<ThreatParty?> parties) =>
        countries.Count == 0 || parties.Any(party => party?.CountryCode is { } code && countries.Contains(code));

    private bool IsOutlet(ArticleReference article)
    {
        var host = Uri.TryCreate(article.Url, UriKind.Absolute, out var url) ? Host(url.Host) : "";
        return _outlets.Any(outlet => IsSame(outlet.Name, article.SiteName)
            || host.Equals(outlet.Host, StringComparison.OrdinalIgnoreCase) || host.EndsWith($".{outlet.Host}", StringComparison.OrdinalIgnoreCase));
    }

    // People write a host in their own letters, addresses often hold it in ASCII.
    private static string Host(string name)
    {
        try
        {
            return _hosts.GetAscii(name);
        }
        catch (ArgumentException)
        {
            // The name of a site, or a host that no such form can be made of.
            return name;
        }
    }

    private static bool IsFeed(string feed, FeedReference from) =>
        IsSame(feed, from.Title)
        || feed.Equals(from.Url, StringComparison.OrdinalIgnoreCase)
        || (Guid.TryParse(feed, out var id) && id == from.Id);

    private static bool IsSame(string wanted, string? name) => name is not null && PlainWords.Of(wanted) is { Length: > 1 } plain && plain == PlainWords.Of(name);
}
