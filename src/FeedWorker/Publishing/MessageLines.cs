using System.Globalization;
using FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>One readable line for each message: what the terminal and <c>outbox list</c> show.</summary>
internal static class MessageLines
{
    private const int LongestText = 160;

    /// <summary>The line of any message, without control characters.</summary>
    internal static string Of(object message) => message switch
    {
        ArticlePublished article => string.Create(CultureInfo.InvariantCulture,
            $"{Clean(article.Title ?? article.Url)} ({article.SiteName ?? article.Feed.Title}, revision {article.Revision}: {article.Entities.Count} entities, {article.Quotes.Count} quotes, {article.ThreatStatements.Count} threats)"),
        QuotePublished quote => Of(quote.Quote),
        ThreatStatementDetected threat => $"{Of(threat.Statement)} ({Clean(threat.Article.Title ?? threat.Article.Url)})",
        ThreatStatementSighted threat => string.Create(CultureInfo.InvariantCulture,
            $"{Of(threat.Statement)} (now in {threat.Sightings} articles: {Clean(threat.Article.Title ?? threat.Article.Url)})"),
        FeedHealthChanged health => $"{Clean(health.Feed.Title ?? health.Feed.Url)}: {health.State}{(health.Reason is { } reason ? $", {Clean(reason)}" : "")}",
        _ => message.GetType().Name,
    };

    private static string Of(Quote quote)
    {
        var speaker = quote.Speaker?.Name ?? quote.Speaker?.Phrase?.Text ?? "somebody";
        var text = Clean(quote.Text);
        return quote.Kind == QuoteKind.Direct ? $"{Clean(speaker)} ({quote.CueLemma ?? "says"}): {text}" : $"{Clean(speaker)} {quote.CueLemma ?? "say"}: {text}";
    }

    private static string Of(ThreatStatement statement)
    {
        var who = statement.Speaker?.Name ?? statement.Actor?.Name ?? "somebody";
        var whom = statement.Recipients is [var first, ..] ? $" -> {Clean(first.Name)}" : "";
        var condition = statement.Condition is { } given ? $" [{Clean(given.Phrase.Text)}]" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{Clean(who)}{whom}: {Clean(statement.Act.Text)}{condition}, {statement.Kinds[0]}, severity {statement.Severity.Level}");
    }

    // Feed text may hold escape sequences; a terminal must never see them.
    private static string Clean(string? text)
    {
        if (text is null)
        {
            return "";
        }

        var cut = text.Length > LongestText ? $"{text.AsSpan(0, LongestText - 1).TrimEnd()}…" : text;
        return string.Create(cut.Length, cut, (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
            {
                line[i] = char.IsControl(source[i]) || char.GetUnicodeCategory(source[i]) == UnicodeCategory.Format ? ' ' : source[i];
            }
        });
    }
}
