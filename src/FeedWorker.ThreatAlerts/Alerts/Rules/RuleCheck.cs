using FeedWorker.ThreatAlerts.Alerts.Timing;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>What is wrong with settings that are sound each by themselves: sinks that are not there, rules that can never fit.</summary>
internal static class RuleCheck
{
    private static readonly DateTimeOffset _anyDay = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>One line for each error, naming its key.</summary>
    /// <param name="options">Sound each by itself.</param>
    /// <param name="on">The sinks that are turned on.</param>
    /// <param name="all">All that there are.</param>
    internal static IEnumerable<string> Errors(AlertOptions options, IReadOnlyCollection<string> on, IReadOnlyCollection<string> all)
    {
        foreach (var (key, names) in SinkLists(options))
        {
            foreach (var name in names.Where(name => name != SinkNames.Every && !on.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                yield return all.Contains(name, StringComparer.OrdinalIgnoreCase)
                    ? $"{key}: the sink \"{name}\" is turned off: its own section turns it on"
                    : $"{key}: there is no sink \"{name}\"; turned on are {string.Join(", ", on)}";
            }
        }

        var quiet = new QuietHours(options);
        foreach (var sink in on.Where(sink => quiet.NeverEnd(sink, _anyDay)))
        {
            yield return $"Alerts:QuietHours: they never end for \"{sink}\": nothing would ever leave there";
        }

        var schedule = new DigestSchedule(options);
        for (var i = 0; i < options.Rules.Count; i++)
        {
            var rule = options.Rules[i];
            foreach (var sink in on.Where(rule.Digest.Mean))
            {
                if (!schedule.Has(sink))
                {
                    yield return $"Alerts:Rules:{i}:Digest: no entry of Alerts:Digests says when \"{sink}\" gets its digest";
                }
            }

            var earlier = options.Rules.Take(i).ToList();
            if (earlier.Any(other => string.Equals(other.Name, rule.Name, StringComparison.OrdinalIgnoreCase))
                || string.Equals(rule.Name, RuleBook.DefaultName, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"Alerts:Rules:{i}:Name: \"{rule.Name}\" is the name of another rule";
            }

            if (earlier.Find(other => !other.Continue && Covers(other, rule)) is { } cover)
            {
                yield return $"Alerts:Rules:{i}: \"{rule.Name}\" can never be reached: all that fits it fits \"{cover.Name}\" above it; move it up, or set Continue there";
            }
        }

        var last = RuleBook.Default(options);
        if ((last.MinimumSeverity > 1 || last.Countries.Count > 0) && options.Rules.FirstOrDefault(rule => !rule.Continue && Covers(rule, last)) is { } wider)
        {
            yield return $"Alerts:{(last.MinimumSeverity > 1 ? nameof(AlertOptions.MinimumSeverity) : nameof(AlertOptions.Countries))}: "
                + $"belongs to the default rule, which can never be reached: all that fits it fits \"{wider.Name}\"";
        }
    }

    /// <summary>Everything that fits the second fits the first: each of its conditions is as wide, or wider.</summary>
    internal static bool Covers(RuleOptions wide, RuleOptions narrow) =>
        wide.MinimumSeverity <= narrow.MinimumSeverity
        && wide.MinimumConfidence <= narrow.MinimumConfidence
        && wide.Conditions().Zip(narrow.Conditions()).All(pair =>
            pair.First.Values.Count == 0
            || (pair.Second.Values.Count > 0 && !pair.Second.Values.Except(pair.First.Values, StringComparer.OrdinalIgnoreCase).Any()));

    private static IEnumerable<(string Key, IReadOnlyList<string> Names)> SinkLists(AlertOptions options) =>
    [
        .. options.Rules.SelectMany((rule, i) => new[] { ($"Alerts:Rules:{i}:Sinks", rule.Sinks), ($"Alerts:Rules:{i}:Digest", rule.Digest) }),
        .. options.QuietHours.Select((quiet, i) => ($"Alerts:QuietHours:{i}:Sinks", quiet.Sinks)),
        .. options.Digests.Select((digest, i) => ($"Alerts:Digests:{i}:Sinks", digest.Sinks)),
    ];
}
