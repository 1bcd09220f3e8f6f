using System.Text.Json;
using FeedWorker.Contracts;

namespace FeedWorker.Publishing;

/// <summary>Keeps a message within what every broker takes: lists are cut and named, the message is never dropped.</summary>
internal static class MessageSize
{
    /// <summary>Largest body, in bytes.</summary>
    internal const int MaxBytes = 1024 * 1024;

    /// <summary>The article itself, or with lists cut from their ends until its body fits.</summary>
    internal static ArticlePublished Fit(ArticlePublished article)
    {
        while (MessageJson.Write(article).Length > MaxBytes)
        {
            // The text alone is at most 600 KB, so that halving the largest list always ends.
            var largest = new (string Name, int Bytes)[]
            {
                ("paragraphs", Size(article.Paragraphs)),
                ("entities", Size(article.Entities)),
                ("quotes", Size(article.Quotes)),
                ("threatStatements", Size(article.ThreatStatements)),
                ("authors", Size(article.Authors)),
            }.MaxBy(list => list.Bytes).Name;
            article = article with { TruncatedLists = [.. article.TruncatedLists.Append(largest).Distinct()] };
            article = largest switch
            {
                "paragraphs" => article with { Paragraphs = Half(article.Paragraphs) },
                "entities" => article with { Entities = Half(article.Entities) },
                "quotes" => article with { Quotes = Half(article.Quotes) },
                "threatStatements" => article with { ThreatStatements = Half(article.ThreatStatements) },
                _ => article with { Authors = Half(article.Authors) },
            };
        }

        return article;
    }

    private static int Size<T>(IReadOnlyList<T> list) => JsonSerializer.SerializeToUtf8Bytes(list, MessageJson.Options).Length;

    private static List<T> Half<T>(IReadOnlyList<T> list) => [.. list.Take(list.Count / 2)];
}
