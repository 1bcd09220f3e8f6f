using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Running text of any length, no sentence of which is like another, for pages on either side of a threshold.</summary>
internal static class WrittenText
{
    private static readonly string[] Words =
        "mill fire miller river harbour three winter flour Hask bridge and under of the council boat lorry night stone spring wheel with autumn ice eight years bread from wood"
            .Split(' ');

    /// <summary>A sentence of exactly so many units.</summary>
    internal static string Sentence(int number, int units)
    {
        var text = new StringBuilder($"N{number}");
        for (var i = number * 977; text.Length < units; i = ((i * 109) + 7919 + text.Length) % 100_003)
        {
            text.Append(' ').Append(Words[i % Words.Length]);
        }

        text.Length = units - 1;
        text[^1] = 'e';
        return text.Append('.').ToString();
    }

    /// <summary>Paragraphs from one number on.</summary>
    internal static string Paragraphs(int first, int count, int units = 100, string element = "p") =>
        string.Concat(Enumerable.Range(first, count).Select(number => $"<{element}>{Sentence(number, units)}</{element}>"));

    /// <summary>Whether the text that was read holds the sentence of a number.</summary>
    internal static bool Holds(this Article article, int number) => article.Text.Contains($"N{number} ", StringComparison.Ordinal);

    internal static Article Read(string page, string address = "https://news.example.org/2026/11/22/a") =>
        Xunit.Assert.IsType<ArticleReadOutcome.Read>(Outcome(page, address)).Article;

    internal static ArticleReadOutcome Outcome(string page, string address = "https://news.example.org/2026/11/22/a") =>
        ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri(address));
}
