using System.Globalization;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>The settings of alerts as people would say them.</summary>
internal static class RuleWords
{
    private static readonly Dictionary<string, string> _subjects = new()
    {
        [nameof(RuleOptions.Parties)] = "somebody in it is",
        [nameof(RuleOptions.Speakers)] = "the speaker is",
        [nameof(RuleOptions.Actors)] = "the actor is",
        [nameof(RuleOptions.Recipients)] = "a recipient is",
        [nameof(RuleOptions.Countries)] = "somebody in it is of",
        [nameof(RuleOptions.ActorCountries)] = "the actor is of",
        [nameof(RuleOptions.RecipientCountries)] = "a recipient is of",
        [nameof(RuleOptions.Kinds)] = "the kind is",
        [nameof(RuleOptions.Statuses)] = "the status is",
        [nameof(RuleOptions.Words)] = "the sentence has",
        [nameof(RuleOptions.Outlets)] = "the outlet is",
        [nameof(RuleOptions.Feeds)] = "the feed is",
    };

    /// <summary>One line for each rule, in their order, for each stretch of quiet hours and each digest.</summary>
    internal static IEnumerable<string> Of(AlertOptions options, IReadOnlyCollection<string> sinks)
    {
        var book = new RuleBook(options, sinks);
        for (var i = 0; i < book.Rules.Count; i++)
        {
            var rule = book.Rules[i].Options;

            // Only the default rule can be covered: of another one that is an error.
            var cover = book.Rules.Take(i).FirstOrDefault(above => !above.Options.Continue && RuleCheck.Covers(above.Options, rule));
            var meaning = cover is null ? $"{When(rule)} -> {Where(rule, book)}" : $"never asked, {cover.Options.Name} takes all";
            yield return string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {rule.Name}: {meaning}");
        }

        foreach (var quiet in options.QuietHours)
        {
            var through = quiet.BreakThrough is { } least ? string.Create(CultureInfo.InvariantCulture, $"severity {least} and above leaves all the same") : "nothing leaves";
            var days = quiet.Days.Count == 0 ? "every day" : string.Join(", ", quiet.Days);
            yield return string.Create(CultureInfo.InvariantCulture,
                $"quiet hours: {quiet.From:HH:mm} to {quiet.To:HH:mm} {quiet.TimeZone ?? options.TimeZone}, {days}, {For(quiet.Sinks)}; {through}");
        }

        foreach (var digest in options.Digests)
        {
            var times = digest.Times.Count == 0 ? [] : new[] { $"at {string.Join(", ", digest.Times)} {digest.TimeZone ?? options.TimeZone}" };
            var every = digest.Every is { } length ? new[] { $"every {length:c}" } : [];
            yield return $"digest: {string.Join(" and ", times.Concat(every))}, {For(digest.Sinks)}";
        }
    }

    private static string When(RuleOptions rule)
    {
        var conditions = new List<string>();
        if (rule.MinimumSeverity > 1)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"severity {rule.MinimumSeverity} or more"));
        }

        if (rule.MinimumConfidence > 0)
        {
            conditions.Add(string.Create(CultureInfo.InvariantCulture, $"confidence {rule.MinimumConfidence} or more"));
        }

        conditions.AddRange(rule.Conditions().Where(list => list.Values.Count > 0).Select(list => $"{_subjects[list.Key]} {string.Join(" or ", list.Values)}"));
        return conditions.Count == 0 ? "everything" : string.Join(", and ", conditions);
    }

    private static string Where(RuleOptions rule, RuleBook book)
    {
        if (rule.Ignore)
        {
            return "ignored";
        }

        var routes = book.RoutesOf(rule).ToLookup(route => route.InDigest, route => route.Sink);
        var ways = new List<string>();
        if (routes[false].Any())
        {
            ways.Add($"{string.Join(", ", routes[false])} at once");
        }

        if (routes[true].Any())
        {
            ways.Add($"{string.Join(", ", routes[true])} in the digest");
        }

        return $"{string.Join("; ", ways)}{(rule.Continue ? "; the rules below are asked too" : "")}";
    }

    private static string For(IReadOnlyList<string> sinks) => sinks.Count == 0 || sinks.Contains(SinkNames.Every) ? "every sink" : string.Join(", ", sinks);
}
