using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Where the text of an article begins and ends.</summary>
public class TextEdgeTests
{
    private static readonly string[] Story =
    [
        "The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.",
        "The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.",
        "Its first captain, who has put out fires for thirty years, wants to teach children how a pump is primed.",
        "The engines will be painted in the colours of all four towns, which nobody finds beautiful, the councils least.",
    ];

    private static readonly string Paragraphs = string.Concat(Story.Select(text => $"<p>{text}</p>"));

    [Theory]
    [InlineData("He is survived by two sons.")]
    [InlineData("“No.”")]
    [InlineData("Then it burned…")]
    [InlineData("(Nobody was hurt.)")]
    public void The_last_word_is_kept_however_short_it_is(string word)
    {
        Assert.EndsWith(word, Text($"<article>{Paragraphs}<p>{word}</p></article>"), StringComparison.Ordinal);
        Assert.EndsWith(word, Text($"<article>{string.Join("<br><br>", [.. Story, word])}</article>"), StringComparison.Ordinal);
        Assert.EndsWith(word, Text($"<article>{string.Concat([.. Story.Select(text => $"<div>{text}</div>"), $"<div>{word}</div>"])}</article>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Vell Press (Ana Ruiz)</p>")]
    [InlineData("<div class=foot>All is well.</div>")]
    public void A_credit_and_a_line_of_another_place_are_no_last_word(string line)
    {
        Assert.EndsWith(Story[^1], Text($"<article>{Paragraphs}{line}</article>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_that_begins_with_the_headline_is_not_the_headline()
    {
        string[] story = [.. Story[..2], "The dam that nobody wanted stands empty today, guarded by one man and a dog.", .. Story[2..]];

        var text = Text($"<title>The dam that nobody wanted</title><article>{string.Concat(story.Select(part => $"<p>{part}</p>"))}</article>");

        Assert.StartsWith(Story[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<h2>More from less: the farms that save water</h2>")]
    [InlineData("<h2>More in store for drivers</h2>")]
    [InlineData("<h2>More in 2027</h2>")]
    public void More_may_be_told_under_a_heading(string heading)
    {
        Assert.EndsWith("the rain of the winter.", Text($"<article><div>{Paragraphs}</div>{heading}<section><p>The farms above Hask now water their trees at night, with the rain of the winter.</p></section></article>"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_that_is_offered_in_links_ends_the_text()
    {
        var text = Text($"<article><div>{Paragraphs}</div><h2>More in Politics</h2><section><h3><a href='/a'>The mayor of Hask goes after nine years</a></h3>"
            + "<p>The mayor, who built the station, will give back his key in spring, he told the council.</p></section></article>");

        Assert.EndsWith(Story[^1], text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_ends_other_pages_may_head_a_part_of_the_text()
    {
        var text = Text($"<article><p>{Story[0]}</p><p>{Story[1]}</p><h2>Reacties</h2><p>{Story[2]}</p><p>{Story[3]}</p></article>");

        Assert.Contains("\nReacties\n", text, StringComparison.Ordinal);
        Assert.EndsWith(Story[^1], text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_over_the_headline_is_not_of_the_text()
    {
        var text = Text($"<title>One brigade for all</title><article><div class=a>Public works</div><h1>One brigade for all</h1><div class=b>{Paragraphs}</div></article>");

        Assert.StartsWith(Story[0], text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<div>Four towns above the Vell put out their fires together, from the first of March on.</div>")]
    public void Between_headline_and_text_stand_labels(string lead)
    {
        const string labels = "<div><div>Ana Ruiz</div><div>Fires correspondent</div></div><div>Listen</div><div>7 min read</div>";

        var text = Text($"<title>One brigade for all</title><meta name=description content='Four towns above the Vell put out their fires together'><div><h1>One brigade for all</h1>{lead}{labels}<div class=b>{Paragraphs}</div></div>");

        Assert.Contains(Story[0], text, StringComparison.Ordinal);
        Assert.All(["Ana Ruiz", "correspondent", "Listen", "min read"], label => Assert.DoesNotContain(label, text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<p>Hask -</p>", "Hask -")]
    [InlineData("<div>In short:</div>", "In short:")]
    public void A_line_that_leads_over_to_the_text_is_no_label(string line, string expected)
    {
        Assert.StartsWith(expected, Text($"<title>One brigade for all</title><div><h1>One brigade for all</h1><div class=b>{line}{Paragraphs}</div></div>"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_comments_than_text_are_still_comments()
    {
        var comments = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<div class=msg><b>reader{i}</b><div class=msg-text><p>This is what the reader with number {i} thinks of the brigade, of its engines and of the rest.</p></div></div>"));

        Assert.EndsWith(Story[^1], Text($"<main><article><h1>One brigade for all</h1><div>{Paragraphs}</div></article><section><h3>Comments (9)</h3>{comments}</section></main>"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_a_wide_space_indents_is_a_paragraph()
    {
        const string first = "果樹園の町は春から一つの消防隊を共有することを木曜日の夜に決めたと発表した。";
        const string second = "新しい消防隊は十一台の車と四十人の隊員を引き継ぎ、古い水車小屋の隣に置かれる。";

        Assert.Equal($"{first}\n{second}", Text($"<article><p>\u3000{first}<br>\u3000{second}</p></article>"));
    }

    [Fact]
    public void A_picture_of_letters_is_no_paragraph()
    {
        Assert.DoesNotContain("💡", Text($"<article><p>{Story[0]}</p><div>💡</div><div>{Paragraphs}</div></article>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>Ana Ruiz was nine when the mill burned.</p><p>Ana Ruiz is the one who writes this.</p>", true)]
    [InlineData("<p>Ana Ruiz is a reporter of this paper.</p>", false)]
    [InlineData("<h4>Ana Ruiz</h4><p>Ana Ruiz is a reporter of this paper, and has been one since the mill burned.</p>", false)]
    public void An_essay_may_tell_of_its_author(string end, bool isKept)
    {
        var text = Text($"<meta name=author content='Ana Ruiz'><article>{Paragraphs}{end}</article>");

        Assert.Equal(isKept, text.Contains("Ana Ruiz", StringComparison.Ordinal));
    }

    private static string Text(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article.Text;
}
