using System.Text;
using CsCheck;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class PagePropertyTests
{
    private const string Sentence = "The mayor of Aldmoor told the council on Tuesday that the bridge would open before the first snow of the year. ";

    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<div>", "</div>", "<article>", "</article>", "<div class='article-body'>", "<aside>", "</aside>", "<ul><li>", "</ul>",
        "<table><tr><td>", "</td><td>", "</table>", "<blockquote>", "</blockquote>", "<h1>", "</h1>", "<h2>", "</h2>", "<b>", "</b>",
        "<a href='/x'>", "</a>", "<br>", "<br><br>", "<!--", "-->", "<script>", "</script>", "<script type='application/ld+json'>", "<",
        "<p class='standfirst'>", "<header>", "</header>", "<time datetime='2026-11-22'>", "</time>", "<meta property='og:title' content='", "'>",
        "<figure><figcaption>", "</figure>", "&amp;", "&#xD800;", "&#0;", "\"", "\u0000", "\uD83D\uDE00", "\uD83D", "\u2028", "\u00A0",
        "{\"@type\":\"NewsArticle\",\"headline\":\"\\ud800\",\"author\":[{\"name\":\"Ana Ruiz\"}],\"datePublished\":\"2026-11-22\"}",
    ];

    private static readonly Gen<string> Fragment = Gen.OneOf(
        Gen.Int[0, Parts.Length - 1].Select(index => Parts[index]),
        Gen.Const(Sentence),
        Gen.Const("<p>" + Sentence + Sentence + "</p>"),
        Gen.String[0, 12]);

    private static readonly string[] Odd =
    [
        .. Parts, "=", "'", ">", "<!", "]]>", "&#xFFFE;", "\\ud83d", "{", "}", "[", "<base href='::'>", "<link rel=import href='http://['>", "<template>", "<noscript>",
        "<svg>", "<select>", "<plaintext>", "<body class='paywall'>", "hidden ", " class='byline'", " rel=author", "https://[", "javascript:", "9999-99-99T99:99", "{\"\\udc00\":1,",
    ];

    // Read as the bytes they are, whatever their charset.
    private static readonly string[] Golden =
        [.. Directory.GetFiles(GoldenPageTests.Folder("pages"), "*.html").Order(StringComparer.Ordinal).Select(file => File.ReadAllText(file, Encoding.Latin1))];

    // Kind of damage, where, how much, and which odd piece.
    private static readonly Gen<(int Kind, int At, int Length, int Odd)> Damage =
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1_000_000], Gen.OneOf(Gen.Int[0, 30], Gen.Int[0, 3_000]), Gen.Int[0, Odd.Length - 1]);

    private static readonly Gen<string> Page = Fragment.Array[0, 60].Select(string.Concat);

    [Fact]
    public void No_markup_makes_it_throw()
    {
        Page.Sample(page => Assert.NotNull(Read(Encoding.UTF8.GetBytes(page))));
    }

    [Fact]
    public void No_damage_to_a_page_makes_it_throw()
    {
        Gen.Select(Gen.Int[0, Golden.Length - 1], Damage.Array[1, 12])
            .Select((page, damages) => damages.Aggregate(Golden[page], Damaged))
            .Sample(page => Assert.NotNull(Read(Encoding.Latin1.GetBytes(page))), iter: 300);
    }

    [Fact]
    public void No_bytes_make_it_throw()
    {
        Gen.Byte.Array[0, 300].Sample(bytes => Assert.NotNull(Read(bytes)));
    }

    [Fact]
    public void Paragraphs_cover_the_text_in_order_but_for_the_line_breaks()
    {
        Page.Select(page => $"<p>{Sentence}{Sentence}</p>" + page).Sample(page =>
        {
            if (Read(Encoding.UTF8.GetBytes(page)) is not ArticleReadOutcome.Read { Article: var article })
            {
                return;
            }

            var text = article.Text;
            Assert.NotEmpty(article.Paragraphs);
            Assert.Equal(string.Join('\n', article.Paragraphs.Select(paragraph => text[paragraph.Start..paragraph.End])), text);
            Assert.Equal(0, article.Paragraphs[0].Start);
            Assert.All(article.Paragraphs, paragraph => Assert.True(IsClean(text[paragraph.Start..paragraph.End])));
            Assert.Equal(article.Standfirst is not null, article.Paragraphs[0].Kind == ParagraphKind.Standfirst);
            Assert.DoesNotContain(article.Paragraphs.Skip(1), paragraph => paragraph.Kind == ParagraphKind.Standfirst);
        });
    }

    private static string Damaged(string page, (int Kind, int At, int Length, int Odd) damage)
    {
        var at = page.Length == 0 ? 0 : damage.At % page.Length;
        var length = Math.Min(damage.Length, page.Length - at);
        return damage.Kind switch
        {
            0 => page.Remove(at, length),
            1 => page.Insert(at, page.Substring(at, length)),
            _ => page.Insert(at, Odd[damage.Odd]),
        };
    }

    private static ArticleReadOutcome Read(byte[] body) => ArticleReader.Read(body, "text/html; charset=utf-8", new Uri("https://news.example.org/a"));

    private static bool IsClean(string paragraph) =>
        paragraph.Length > 0 && paragraph == paragraph.Trim() && !paragraph.Contains('\n') && !paragraph.Contains('\0')
        && !paragraph.Contains("  ", StringComparison.Ordinal) && paragraph.HasWholePairs();
}

internal static class WellFormed
{
    /// <summary>Whether each surrogate has its partner.</summary>
    internal static bool HasWholePairs(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
