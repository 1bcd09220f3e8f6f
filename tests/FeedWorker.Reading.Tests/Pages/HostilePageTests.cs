using System.Diagnostics;
using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class HostilePageTests
{
    private const string Story =
        "<article><h1>Ferry service returns to the northern lakes</h1><p>The ferry between Aldmoor and Kess Point sails again on Monday,"
        + " the harbour office said, after eleven weeks in which storms had closed the crossing.</p><p>Two boats will run each hour, and the"
        + " last one leaves Kess Point at nine in the evening.</p></article>";

    public static TheoryData<string, string> Pages => new()
    {
        { "100,000 nested elements", string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story },
        { "100,000 nested inline elements", Story + string.Concat(Enumerable.Repeat("<b>", 100_000)) + "end" },
        { "nested tables", Story + string.Concat(Enumerable.Repeat("<table><tr><td>", 50_000)) + "end" },
        { "elements lifted out of tables", Story + "<table>" + string.Concat(Enumerable.Repeat("<i>x</i>", 300_000)) },
        { "unclosed inline elements in many paragraphs", Story + UnclosedInlines() },
        { "unclosed paragraphs", Story + string.Concat(Enumerable.Repeat("<p>more", 300_000)) },
        { "end tags without start", Story + string.Concat(Enumerable.Repeat("</div></b></p></table>", 100_000)) },
        { "an element of a million attributes", Story + "<div " + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"a{i}=1 class=b ")) + ">end" },
        { "a million names", Story + string.Concat(Enumerable.Range(0, 300_000).Select(i => $"<x{i}>")) },
        { "an unclosed comment", Story + "<!--" + new string('-', 1_000_000) },
        { "an unclosed script", Story + string.Concat(Enumerable.Repeat("<svg><script", 200_000)) },
        { "deep JSON-LD", Story + "<script type='application/ld+json'>" + new string('[', 500_000) + "</script>" },
        { "wide JSON-LD", Story + "<script type='application/ld+json'>[" + string.Concat(Enumerable.Repeat("{},", 500_000)) + "{}]</script>" },
        { "many headers in one another", string.Concat(Enumerable.Repeat("<header class='byline caption'>x", 400)) + string.Concat(Enumerable.Repeat("<i class=author>", 60_000)) + Story },
        { "brackets only", Story + new string('<', 4_000_000) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_time_to_read_a_page_grows_with_its_length_only(string what, string page)
    {
        var body = Encoding.UTF8.GetBytes(page);
        var watch = Stopwatch.StartNew();

        var outcome = ArticleReader.Read(body, "text/html; charset=utf-8", null);

        // Quadratic work takes minutes on these pages; the bound leaves room for a machine that does much else.
        Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{what}: {watch.Elapsed}");
        Assert.NotNull(outcome);
    }

    [Fact]
    public void What_stands_deeper_than_the_bound_loses_its_tags_and_not_its_text()
    {
        var article = Read(string.Concat(Enumerable.Repeat("<div>", 100_000)) + Story.Replace("<article>", "", StringComparison.Ordinal));

        Assert.Contains("sails again on Monday", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_twenty_megabytes_the_beginning_is_read()
    {
        var article = Read(Story + "<div>" + string.Concat(Enumerable.Repeat("<a href='/x'>An old headline among many others</a> ", 400_000)));

        Assert.Equal(2, article.Paragraphs.Count);
    }

    [Fact]
    public void Nul_lone_surrogates_and_controls_do_not_reach_the_text()
    {
        var article = Read(Story.Replace("ferry between", "fe\u0000rry&#0; &#xD800;\u0007bet\u00ADween", StringComparison.Ordinal));

        Assert.DoesNotContain('\0', article.Text);
        Assert.DoesNotContain('\u0007', article.Text);
        Assert.Contains("between Aldmoor", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(article.Text.EnumerateRunes(), rune => Rune.IsControl(rune) && rune.Value != '\n');
    }

    [Theory]
    [InlineData("text/html; charset=x-unheard-of")]
    [InlineData("text/html; charset=")]
    [InlineData(";;;")]
    [InlineData("")]
    public void An_unknown_charset_or_header_is_no_obstacle(string contentType)
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(Story), contentType, null);

        Assert.IsType<ArticleReadOutcome.Read>(outcome);
    }

    [Theory]
    [InlineData("http://ü-/a")]
    [InlineData("http://[::1")]
    [InlineData("//")]
    [InlineData("http:///a")]
    [InlineData("data:text/html,x")]
    public void Odd_addresses_on_a_page_are_not_followed_and_do_no_harm(string odd)
    {
        var page = $"<head><link rel=canonical href='{odd}'><link rel=import href='{odd}'><link rel=stylesheet href='{odd}'><meta property='og:image' content='{odd}'></head>{Story}";

        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://news.example.org/b"));

        Assert.Null(Assert.IsType<ArticleReadOutcome.Read>(outcome).Article.CanonicalUrl);
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), null, new Uri("http://ü-/b")));
    }

    [Fact]
    public void Half_a_character_in_a_name_of_the_data_leaves_the_rest_of_them_readable()
    {
        const string Data =
            "{\"@type\":\"NewsArticle\",\"\\ud83dmood\":1,\"headline\":\"Ferry back \\ud83d\",\"author\":{\"\\udc00\":\"x\",\"name\":\"Ana Ruiz\"},\"datePublished\":\"2026-11-22\"}";

        var article = Read($"<script type='application/ld+json'>{Data}</script>{Story.Replace("<h1>Ferry service returns to the northern lakes</h1>", "", StringComparison.Ordinal)}");

        Assert.Equal("Ferry back", article.Title);
        Assert.Equal(["Ana Ruiz"], article.Authors);
    }

    [Fact]
    public void A_long_text_is_cut_at_a_paragraph()
    {
        var sentence = string.Concat(Enumerable.Repeat("The harbour office counted the boats again. ", 20)).Trim();
        var paragraphs = string.Concat(Enumerable.Range(0, 400).Select(i => $"<p>{i}. {sentence}</p>"));

        var article = Read($"<article>{paragraphs}</article>");

        Assert.True(article.TextTruncated);
        Assert.InRange(article.Text.Length, 198_000, 200_000);
        Assert.EndsWith("again.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_first_paragraph_beyond_the_bound_is_cut_at_a_word()
    {
        var article = Read("<article><p>" + string.Concat(Enumerable.Repeat("boats and more ", 40_000)) + "</p></article>");

        Assert.True(article.TextTruncated);
        Assert.InRange(article.Text.Length, 199_980, 200_000);
        Assert.Matches("(boats|and|more)$", article.Text);
    }

    private static Article Read(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article;

    private static string UnclosedInlines() =>
        "<p>" + string.Concat(Enumerable.Range(0, 500).Select(i => $"<b id=b{i}>")) + "</p>" + string.Concat(Enumerable.Repeat("<p>x</p>", 200_000));
}
