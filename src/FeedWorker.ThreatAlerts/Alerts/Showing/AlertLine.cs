using System.Globalization;

namespace FeedWorker.ThreatAlerts.Alerts.Showing;

/// <summary>An alert as one line: who, whom, what, on which condition, how grave, where, and the sentence itself.</summary>
internal static class AlertLine
{
    // The webhook and the other media have room for all of them.
    private const int MostOutlets = 5;

    internal static string Of(AlertView alert)
    {
        var heading = $"{(alert.IsTest ? "TEST " : "")}{alert.Heading}{(alert.Heading.Contains(',', StringComparison.Ordinal) ? ":" : "")}";
        if (alert.Severity == 0)
        {
            return $"{heading} {alert.Act}";
        }

        var role = alert.Role is { } office ? $" ({office})" : "";
        var actor = alert.Actor is { } other ? $" for {other}" : "";
        var whom = alert.Whom.Length == 0 ? "" : $" -> {alert.Whom}";
        var condition = alert.Condition is { } given ? $" [{given}]" : "";
        var deadline = alert.Deadline is { } by ? $", deadline {by}" : "";
        var sentence = alert.Sentence.Length == 0 ? "" : $": {alert.Sentence}";
        return string.Create(CultureInfo.InvariantCulture,
            $"{heading} {alert.Who}{role}{actor}{whom}: {alert.Act}{condition}{deadline}, {alert.Kind}, severity {alert.Severity}{Earlier(alert)} ({alert.Outlet}, {alert.Link?.AbsoluteUri ?? "no web address"}{Others(alert)}){sentence}");
    }

    private static string Earlier(AlertView alert) => alert.Earlier is not { } earlier ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $", {(alert.News == AlertNews.Withdrawn ? "takes back" : "after")} {earlier.Id} of {earlier.RaisedAt:u} (severity {earlier.Severity})");

    private static string Others(AlertView alert)
    {
        if (alert.Articles < 2)
        {
            return "";
        }

        var others = alert.Outlets.Where(outlet => outlet != alert.Outlet).ToList();
        var rest = others.Count > MostOutlets ? string.Create(CultureInfo.InvariantCulture, $" and {others.Count - MostOutlets} more") : "";
        var names = others.Count == 0 ? "" : $": also {string.Join(", ", others.Take(MostOutlets))}{rest}";
        return string.Create(CultureInfo.InvariantCulture, $", in {alert.Articles} articles{names}");
    }
}
