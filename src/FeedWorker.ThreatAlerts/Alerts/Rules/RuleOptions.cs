using System.ComponentModel.DataAnnotations;
using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>
/// Which alerts go where. Section <c>Alerts:Rules:0</c>, <c>Alerts:Rules:1</c>, ... An alert fits when it fits every condition that is given;
/// of a list, one entry is enough.
/// </summary>
public sealed class RuleOptions : IValidatableObject
{
    /// <summary>What the rule is called in <c>validate</c> and in logs.</summary>
    [Required(ErrorMessage = "required: what the rule is called")]
    public string? Name { get; init; }

    /// <summary>The least severity, 1 to 5. Default 1: all.</summary>
    [Range(1, 5)]
    public int MinimumSeverity { get; init; } = 1;

    /// <summary>The least confidence, 0 to 1. Default 0: all.</summary>
    [Range(0.0, 1.0)]
    public double MinimumConfidence { get; init; }

    /// <summary>Speaker, actor or a recipient: words of the name, or a Wikidata id like <c>Q142</c>.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>Who utters the threat.</summary>
    public IReadOnlyList<string> Speakers { get; init; } = [];

    /// <summary>Who would act; the speaker, where the message names no other.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>Who is threatened.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of speaker, actor or a recipient.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Codes of who would act; of the speaker, where the message names no other.</summary>
    public IReadOnlyList<string> ActorCountries { get; init; } = [];

    /// <summary>Codes of who is threatened.</summary>
    public IReadOnlyList<string> RecipientCountries { get; init; } = [];

    /// <summary>Names of <see cref="ThreatKind"/>.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Names of <see cref="ThreatStatus"/>; the worker announces Asserted and Withdrawn.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Words or phrases of the sentence; whole words, whatever case and accents.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Who published the article: the site's name, or its host with what stands below it.</summary>
    public IReadOnlyList<string> Outlets { get; init; } = [];

    /// <summary>The feed: its title, address or id.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Sinks that get it at once; <c>*</c> is every sink. None here and in <see cref="Digest"/>: every sink.</summary>
    public IReadOnlyList<string> Sinks { get; init; } = [];

    /// <summary>Sinks that get it in their next digest.</summary>
    public IReadOnlyList<string> Digest { get; init; } = [];

    /// <summary>It goes nowhere. Default false.</summary>
    public bool Ignore { get; init; }

    /// <summary>The rules below are asked too. Default false: the first rule that fits decides.</summary>
    public bool Continue { get; init; }

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Lists().SelectMany(list => list.Values.Where(string.IsNullOrWhiteSpace).Select(_ => new ValidationResult("an entry is empty", [list.Key]))),
        .. Wrong(nameof(Countries), Countries, CountryCodes.Problem),
        .. Wrong(nameof(ActorCountries), ActorCountries, CountryCodes.Problem),
        .. Wrong(nameof(RecipientCountries), RecipientCountries, CountryCodes.Problem),
        .. Wrong(nameof(Kinds), Kinds, NameProblem<ThreatKind>),
        .. Wrong(nameof(Statuses), Statuses, NameProblem<ThreatStatus>),
        .. Announced(),
        .. new[] { (nameof(Parties), Parties), (nameof(Speakers), Speakers), (nameof(Actors), Actors), (nameof(Recipients), Recipients) }
            .SelectMany(list => Wrong(list.Item1, list.Item2, PartyProblem)),
        .. Wrong(nameof(Words), Words, WordlessProblem),
        .. Wrong(nameof(Outlets), Outlets, OutletProblem),
        .. Wrong(nameof(Feeds), Feeds, WordlessProblem),
        .. Ways(),
    ];

    /// <summary>The conditions that are lists, by key.</summary>
    internal IEnumerable<(string Key, IReadOnlyList<string> Values)> Conditions() =>
    [
        (nameof(Parties), Parties), (nameof(Speakers), Speakers), (nameof(Actors), Actors), (nameof(Recipients), Recipients), (nameof(Countries), Countries),
        (nameof(ActorCountries), ActorCountries), (nameof(RecipientCountries), RecipientCountries), (nameof(Kinds), Kinds), (nameof(Statuses), Statuses),
        (nameof(Words), Words), (nameof(Outlets), Outlets), (nameof(Feeds), Feeds),
    ];

    private IEnumerable<(string Key, IReadOnlyList<string> Values)> Lists() => Conditions().Append((nameof(Sinks), Sinks)).Append((nameof(Digest), Digest));

    // The worker keeps the others for the message of the article.
    private IEnumerable<ValidationResult> Announced() =>
        Statuses.Count > 0 && !Statuses.Intersect([nameof(ThreatStatus.Asserted), nameof(ThreatStatus.Withdrawn)], StringComparer.OrdinalIgnoreCase).Any()
            && Statuses.All(name => NameProblem<ThreatStatus>(name) is null)
            ? [new ValidationResult($"only Asserted and Withdrawn are announced: nothing would ever be {string.Join(" or ", Statuses)}", [nameof(Statuses)])]
            : [];

    private IEnumerable<ValidationResult> Ways()
    {
        if (Ignore && (Sinks.Count > 0 || Digest.Count > 0))
        {
            yield return new ValidationResult("true, but the rule names sinks too: keep one of both", [nameof(Ignore)]);
        }

        if (Ignore && Continue)
        {
            yield return new ValidationResult("true, but what is ignored goes to no further rule", [nameof(Continue)]);
        }

        foreach (var both in Sinks.Intersect(Digest, StringComparer.OrdinalIgnoreCase))
        {
            yield return new ValidationResult($"\"{both}\" gets it at once already (Sinks)", [nameof(Digest)]);
        }
    }

    private static IEnumerable<ValidationResult> Wrong(string key, IEnumerable<string> values, Func<string, string?> problem) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(problem).OfType<string>().Select(why => new ValidationResult(why, [key]));

    // Names and phrases are compared by their words: without one, an entry would fit everything or nothing.
    private static string? WordlessProblem(string entry) =>
        string.IsNullOrWhiteSpace(PlainWords.Of(entry)) ? $"\"{entry}\" has neither letter nor digit: it would never be found" : null;

    private static string? PartyProblem(string name) =>
        name.Contains("://", StringComparison.Ordinal) ? $"\"{name}\" is an address: write the name, or the Wikidata id alone, like Q142" : WordlessProblem(name);

    // "Dock: News" is a site's name; "dock.example:8080", "dock.example/news" and "https://dock.example" are addresses, and no host is like them.
    private static string? OutletProblem(string outlet)
    {
        var address = outlet.Split("://", 2)[^1];
        var host = address.Split('/', ':')[0];
        var rest = address[host.Length..];
        var isAddress = address.Length < outlet.Length || (host.Contains('.', StringComparison.Ordinal) && (rest is ['/', ..] || (rest is [':', var port, ..] && char.IsAsciiDigit(port))));
        return isAddress && Uri.CheckHostName(host) == UriHostNameType.Dns ? $"\"{outlet}\" is an address: write its host alone, {host}"
            : outlet.StartsWith("*.", StringComparison.Ordinal) ? $"\"{outlet}\": write {outlet[2..]}, which means what stands below it too"
            : WordlessProblem(outlet);
    }

    // Not by TryParse, which takes numbers.
    private static string? NameProblem<T>(string name)
        where T : struct, Enum
    {
        var known = Enum.GetNames<T>().Except([nameof(ThreatKind.Unknown)]).ToList();
        return known.Contains(name, StringComparer.OrdinalIgnoreCase) ? null : $"\"{name}\" is not known; known are {string.Join(", ", known)}";
    }
}
