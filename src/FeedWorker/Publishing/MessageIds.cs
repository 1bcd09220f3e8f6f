using System.Globalization;

namespace FeedWorker.Publishing;

/// <summary>The identifiers on the wire. The README's table and test vectors say the same; change neither.</summary>
internal static class MessageIds
{
    private static readonly Guid _root = UuidV5.Of(UuidV5.Dns, "feedworker");
    private static readonly Guid _feed = UuidV5.Of(_root, "feed");
    private static readonly Guid _article = UuidV5.Of(_root, "article");
    private static readonly Guid _quote = UuidV5.Of(_root, "quote");
    private static readonly Guid _statement = UuidV5.Of(_root, "statement");
    private static readonly Guid _message = UuidV5.Of(_root, "message");

    /// <summary>The id of a feed.</summary>
    /// <param name="address">Its normalised address.</param>
    internal static Guid Feed(string address) => UuidV5.Of(_feed, address);

    /// <summary>The id of an article, the same in every revision.</summary>
    /// <param name="address">Its normalised address.</param>
    internal static Guid Article(string address) => UuidV5.Of(_article, address);

    /// <summary>The id of a quote; it outlives an edit of the article.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="words">The normal form of the words said, see <see cref="NormalWords"/>.</param>
    /// <param name="occurrence">1 for the first quote of these words in the article, 2 for the second, ...</param>
    internal static Guid Quote(Guid article, string words, int occurrence) => UuidV5.Of(_quote, Name(article, words, occurrence));

    /// <summary>The id of a threat statement; it outlives an edit of the article.</summary>
    /// <param name="article">The article's id.</param>
    /// <param name="words">The normal form of the sentence's words, see <see cref="NormalWords"/>.</param>
    /// <param name="occurrence">1 for the first statement in such a sentence, 2 for the second, ...</param>
    internal static Guid Statement(Guid article, string words, int occurrence) =>
        UuidV5.Of(_statement, Name(article, words, occurrence));

    /// <summary>The id of an article's message.</summary>
    internal static Guid ArticleMessage(Guid article, int revision) => Message("article", article, revision);

    /// <summary>The id of a quote's message.</summary>
    internal static Guid QuoteMessage(Guid quote, int revision) => Message("quote", quote, revision);

    /// <summary>The id of a threat statement's message, whether it is sent as detected or as sighted.</summary>
    internal static Guid ThreatMessage(Guid statement, int revision) => Message("threat", statement, revision);

    /// <summary>The id of a feed health message.</summary>
    /// <param name="feed">The feed's id.</param>
    /// <param name="sequence">How many changes of health the feed has seen, this one included.</param>
    internal static Guid FeedHealthMessage(Guid feed, int sequence) => Message("feed-health", feed, sequence);

    private static Guid Message(string kind, Guid of, int number) =>
        UuidV5.Of(_message, string.Create(CultureInfo.InvariantCulture, $"{kind}\n{of}\n{number}"));

    private static string Name(Guid article, string words, int occurrence) => occurrence == 1
        ? $"{article}\n{words}"
        : string.Create(CultureInfo.InvariantCulture, $"{article}\n{words}\n{occurrence}");
}
