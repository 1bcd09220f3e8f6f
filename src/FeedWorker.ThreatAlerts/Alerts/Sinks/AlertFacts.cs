using System.Globalization;
using FeedWorker.ThreatAlerts.Alerts.Showing;

namespace FeedWorker.ThreatAlerts.Alerts.Sinks;

/// <summary>What the media with room for more than a line show of an alert, in one order and in the same words.</summary>
internal static class AlertFacts
{
    // Who published it first, and that it spreads; the webhook has all of them.
    private const int MostOutlets = 5;
    private const int LongestTitle = 250;

    /// <summary>One line: what, how grave, who, whom. For a header, a subject, an entry's title.</summary>
    internal static string Title(AlertView alert) => Title(alert, LongestTitle);

    /// <summary>One line for several alerts that leave together; for one of them its own.</summary>
    /// <param name="alerts">The gravest first.</param>
    /// <param name="more">How many are left for the next message.</param>
    /// <param name="longest">How long it may be; a cut one is up to two units longer. That others follow is never cut.</param>
    internal static string Title(IReadOnlyList<AlertView> alerts, int more, int longest = LongestTitle)
    {
        var follow = more == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", {more} more follow{(more == 1 ? "s" : "")}");
        return (alerts is [var only] ? Title(only, longest - follow.Length) : string.Create(
            CultureInfo.InvariantCulture,
            $"{Test(alerts[0])}{alerts.Count} threat alerts, severity up to {alerts.Max(alert => alert.Severity)}")) + follow;
    }

    /// <summary>Label and words. The sentence and the link are not among them: each medium has its own way with those.</summary>
    internal static IReadOnlyList<(string Label, string Text)> Of(AlertView alert)
    {
        var facts = new List<(string Label, string Text)>();
        if (alert.Severity > 0)
        {
            facts.Add(("Speaker", alert.Role is { } role ? $"{alert.Who} ({role})" : alert.Who));
            Add(facts, "Would act", alert.Actor);
            Add(facts, "Against", alert.Whom);
        }

        facts.Add(("Threat", alert.Act));
        Add(facts, "Condition", alert.Condition);
        Add(facts, "Deadline", alert.Deadline);
        if (alert.Severity > 0)
        {
            facts.Add(("Severity", string.Create(
                CultureInfo.InvariantCulture, $"{alert.Severity} of 5, {alert.Kind}{(alert.Reason.Length == 0 ? "" : $" ({alert.Reason})")}")));
        }

        Add(facts, "Before", alert.Earlier is { } earlier ? Before(earlier) : null);
        Add(facts, "Published by", Outlets(alert));
        return facts;
    }

    private static string Title(AlertView alert, int longest)
    {
        var heading = $"{Test(alert)}{alert.Heading}";
        return alert.Severity == 0 ? heading : PlainText.Of(
            string.Create(CultureInfo.InvariantCulture,
                $"{heading}, severity {alert.Severity}: {alert.Who}{(alert.Whom.Length == 0 ? "" : $" → {alert.Whom}")}: {alert.Act}"),
            longest);
    }

    private static string Test(AlertView alert) => alert.IsTest ? "TEST " : "";

    private static void Add(List<(string Label, string Text)> facts, string label, string? text)
    {
        if (text is { Length: > 0 })
        {
            facts.Add((label, text));
        }
    }

    private static string Before(EarlierView earlier) => string.Create(
        CultureInfo.InvariantCulture, $"{earlier.Act}, severity {earlier.Severity} ({earlier.Outlet}, {earlier.RaisedAt.UtcDateTime:yyyy-MM-dd HH:mm} UTC)");

    private static string Outlets(AlertView alert)
    {
        var others = alert.Outlets.Where(outlet => outlet != alert.Outlet).ToList();
        var rest = others.Count > MostOutlets ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - MostOutlets} more") : "";
        var names = others.Count == 0 ? "" : $"; also {string.Join(", ", others.Take(MostOutlets))}{rest}";
        return alert.Articles < 2 ? alert.Outlet : string.Create(CultureInfo.InvariantCulture, $"{alert.Outlet}{names} ({alert.Articles} articles)");
    }
}
