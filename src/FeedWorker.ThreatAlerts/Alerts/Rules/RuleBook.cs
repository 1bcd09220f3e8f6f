using FeedWorker.Contracts;

namespace FeedWorker.ThreatAlerts.Alerts.Rules;

/// <summary>
/// The rules, from top to bottom: the first that fits decides, unless it lets the ones below it be asked too. Below all stands the default
/// rule, so that what nobody thought of is heard.
/// </summary>
internal sealed class RuleBook
{
    /// <summary>The name of the rule that the simple settings make.</summary>
    internal const string DefaultName = "default";

    private readonly string[] _sinks;

    /// <param name="options">Sound ones.</param>
    /// <param name="sinks">The names of the sinks that are on.</param>
    internal RuleBook(AlertOptions options, IEnumerable<string> sinks)
    {
        _sinks = [.. sinks];
        Rules = [.. options.Rules.Append(Default(options)).Select(rule => new AlertRule(rule))];
    }

    /// <summary>In their order, the default rule last.</summary>
    internal IReadOnlyList<AlertRule> Rules { get; }

    /// <summary>Through which sinks an alert leaves; empty when it is ignored, or no rule wants it.</summary>
    internal IReadOnlyList<AlertRoute> RoutesOf(ThreatStatementDetected message)
    {
        var routes = new Dictionary<string, AlertRoute>();
        foreach (var rule in Rules.Where(rule => rule.Fits(message)))
        {
            foreach (var route in RoutesOf(rule.Options))
            {
                // At once and in a digest: at once.
                routes[route.Sink] = routes.TryGetValue(route.Sink, out var other) && !other.InDigest ? other : route;
            }

            if (!rule.Options.Continue)
            {
                break;
            }
        }

        return [.. routes.Values];
    }

    /// <summary>Whether an alert is for people at all, whatever sinks there are: the first rule that fits does not ignore it.</summary>
    internal bool Wants(ThreatStatementDetected message) => Rules.FirstOrDefault(rule => rule.Fits(message)) is { Options.Ignore: false };

    /// <summary>Whether somebody decided that nobody is to hear of it: the rule that ends the search says Ignore.</summary>
    internal bool Ignores(ThreatStatementDetected message) =>
        Rules.FirstOrDefault(rule => !rule.Options.Continue && rule.Fits(message)) is { Options.Ignore: true };

    /// <summary>What a rule says of sinks, with every sink by name.</summary>
    internal IReadOnlyList<AlertRoute> RoutesOf(RuleOptions rule)
    {
        if (rule.Ignore)
        {
            return [];
        }

        var atOnce = rule is { Sinks.Count: 0, Digest.Count: 0 } ? _sinks : Named(rule.Sinks);
        return [.. atOnce.Select(sink => new AlertRoute(sink, InDigest: false)), .. Named(rule.Digest).Except(atOnce).Select(sink => new AlertRoute(sink, InDigest: true))];
    }

    /// <summary>The rule that the simple settings make.</summary>
    internal static RuleOptions Default(AlertOptions options) =>
        new() { Name = DefaultName, MinimumSeverity = options.MinimumSeverity, Countries = options.Countries };

    private string[] Named(IReadOnlyList<string> names) => [.. _sinks.Where(names.Mean)];
}
