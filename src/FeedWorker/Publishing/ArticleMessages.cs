using System.Diagnostics;
using FeedWorker.Language;
using FeedWorker.Language.Threats.Novelty;
using FeedWorker.Reading.Pages;
using FeedWorker.Storage;
using Wire = FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>From an article and its analysis to the messages that carry them.</summary>
internal static class ArticleMessages
{
    /// <summary>The id of an article: of its canonical address, or of the one that answered.</summary>
    internal static Guid IdOf(Article article, Uri finalUrl) =>
        MessageIds.Article(CanonicalUrl.Choose(article.CanonicalUrl, finalUrl) ?? finalUrl.AbsoluteUri);

    /// <summary>The messages of one revision.</summary>
    internal static ComposedArticle From(
        Article article, TextAnalysis analysis, ArticleSource source, int revision, Wire.AnalyzerInfo analyzer)
    {
        var id = IdOf(article, source.FinalUrl);
        var records = new AnnotationRecords(id, analysis);
        var reference = ReferenceTo(article, analysis.Language, source, id, revision);
        var messages = new List<OutgoingMessage>(1 + records.Quotes.Count)
        {
            Message(MessageCatalog.ArticlePublished, MessageIds.ArticleMessage(id, revision), MessageSize.Fit(new Wire.ArticlePublished
            {
                MessageId = MessageIds.ArticleMessage(id, revision),
                MessageType = MessageCatalog.ArticlePublished,
                ArticleId = id,
                Revision = revision,
                Feed = reference.Feed,
                Url = reference.Url,
                CanonicalUrl = article.CanonicalUrl,
                Title = reference.Title,
                Standfirst = article.Standfirst,
                Authors = article.Authors,
                PublishedAt = reference.PublishedAt,
                PublishedAtSource = article.PublishedAtSource is { } read ? WireEnum.Of<Wire.PublicationDateSource>(read)
                    : reference.PublishedAt is not null ? Wire.PublicationDateSource.Feed : null,
                ModifiedAt = article.ModifiedAt,
                FetchedAt = source.FetchedAt,
                Language = reference.Language,
                TextLanguage = analysis.Language,
                SiteName = article.SiteName,
                Section = article.Section,
                LeadImageUrl = article.LeadImageUrl,
                LeadImageCaption = article.LeadImageCaption,
                Text = article.Text,
                TextTruncated = article.TextTruncated,
                TruncatedByPaywall = article.TruncatedByPaywall ? true : null,
                TruncatedLists = [],
                Paragraphs = [.. article.Paragraphs.Select(paragraph => new Wire.Paragraph
                {
                    Start = paragraph.Start,
                    End = paragraph.End,
                    Kind = WireEnum.Of<Wire.ParagraphKind>(paragraph.Kind),
                })],
                Entities = records.Entities,
                Quotes = records.Quotes,
                ThreatStatements = records.Statements,
                Analyzer = analyzer,
            })),
        };
        foreach (var quote in records.Quotes)
        {
            var messageId = MessageIds.QuoteMessage(quote.QuoteId, revision);
            messages.Add(Message(MessageCatalog.QuotePublished, messageId, new Wire.QuotePublished
            {
                MessageId = messageId,
                MessageType = MessageCatalog.QuotePublished,
                Article = reference,
                Quote = quote,
                Analyzer = analyzer,
            }));
        }

        return new ComposedArticle(id, messages,
            [.. records.Statements.Zip(analysis.Threats, (statement, threat) => (Statement: statement, threat.Print)).Where(pair => IsNews(pair.Statement))
                .Select(pair => Candidate(pair.Statement, pair.Print, reference, analyzer))]);
    }

    private static Wire.ArticleReference ReferenceTo(Article article, string? textLanguage, ArticleSource source, Guid id, int revision) => new()
    {
        ArticleId = id,
        Revision = revision,
        Url = source.FinalUrl.AbsoluteUri,
        CanonicalUrl = article.CanonicalUrl,
        Title = article.Title ?? source.ItemTitle,
        PublishedAt = article.PublishedAt ?? source.ItemPublishedAt,
        FetchedAt = source.FetchedAt,
        Language = article.Language ?? textLanguage,
        SiteName = article.SiteName,
        Feed = new Wire.FeedReference { Id = source.FeedId, Url = source.FeedUrl, Title = source.FeedTitle },
    };

    private static StatementCandidate Candidate(Wire.ThreatStatement statement, StatementPrint print, Wire.ArticleReference article, Wire.AnalyzerInfo analyzer)
    {
        var messageId = MessageIds.ThreatMessage(statement.StatementId, article.Revision);
        return new StatementCandidate
        {
            StatementId = statement.StatementId,
            StatementKey = statement.StatementKey,
            Print = print,
            Status = statement.Status.ToString(),
            Severity = statement.Severity.Level,
            IsPresent = statement.Time == Wire.ThreatTime.Present,
            Deadline = statement.Deadline is { } deadline ? DeadlineKey.Of(deadline.Value, deadline.Phrase.Text, article.PublishedAt) : null,
            ArticleId = article.ArticleId,
            ArticleUrl = article.Url,
            Detected = (key, reason) => Message(MessageCatalog.ThreatStatementDetected, messageId, new Wire.ThreatStatementDetected
            {
                MessageId = messageId,
                MessageType = MessageCatalog.ThreatStatementDetected,
                Statement = statement with { StatementKey = key },
                Article = article,
                Reason = ReasonOf(reason),
                DetectedAt = article.FetchedAt,
                Analyzer = analyzer,
            }),
            Sighted = (key, first, sightings) => Message(MessageCatalog.ThreatStatementSighted, messageId, new Wire.ThreatStatementSighted
            {
                MessageId = messageId,
                MessageType = MessageCatalog.ThreatStatementSighted,
                Statement = statement with { StatementKey = key },
                Article = article,
                First = new Wire.StatementSighting
                {
                    ArticleId = first.ArticleId,
                    StatementId = first.StatementId,
                    ArticleUrl = first.ArticleUrl,
                    SeenAt = first.SeenAt,
                },
                Sightings = sightings,
                SightedAt = article.FetchedAt,
                Analyzer = analyzer,
            }),
        };
    }

    // A denial, a mere mention and a threat that is told as background ("had threatened last month") are no news of their own; they stand in the article's message.
    private static bool IsNews(Wire.ThreatStatement statement) =>
        statement is { Status: Wire.ThreatStatus.Asserted, Time: not Wire.ThreatTime.Past, IsPrivate: false } or { Status: Wire.ThreatStatus.Withdrawn, IsPrivate: false };

    private static Wire.NoveltyReason ReasonOf(string reason) => reason switch
    {
        NoveltyMemory.New => Wire.NoveltyReason.FirstSeen,
        NoveltyMemory.NewSeverity => Wire.NoveltyReason.HigherSeverity,
        NoveltyMemory.NewDeadline => Wire.NoveltyReason.NewDeadline,
        NoveltyMemory.NewCondition => Wire.NoveltyReason.NewCondition,
        NoveltyMemory.NewStatus => Wire.NoveltyReason.StatusChanged,
        _ => throw new UnreachableException(),
    };

    private static OutgoingMessage Message<T>(string type, Guid id, T message)
        where T : notnull =>
        new(id, type, MessageJson.Write(message), Activity.Current?.Id, MessageLines.Of(message));
}
