using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class PaywallTests
{
    private const string Paragraph =
        "<p>Three times in a hundred years the mill of Kess Point has been on fire, and three times it was grinding again before the week was out.</p>";

    private static readonly string[] Words =
        "mill fire miller river harbour three winter flour Hask bridge and under of the council boat lorry night stone spring wheel with autumn ice eight years bread from wood"
            .Split(' ');

    [Theory]
    [InlineData("false")]
    [InlineData("\"False\"")]
    [InlineData("\"http://schema.org/False\"")]
    public void Few_words_on_a_page_for_payers_are_an_opening(string free)
    {
        Assert.True(IsTruncated($"{JsonLd($"\"isAccessibleForFree\":{free}")}<article>{Paragraph}"));
        Assert.False(IsTruncated($"{JsonLd($"\"isAccessibleForFree\":{free}")}<article>{Many(15)}"));
    }

    [Fact]
    public void A_page_that_counts_its_words_is_measured_by_them()
    {
        Assert.False(IsTruncated($"{JsonLd("\"isAccessibleForFree\":false,\"wordCount\":30")}<article>{Paragraph}"));
        Assert.True(IsTruncated($"{JsonLd("\"isAccessibleForFree\":false,\"wordCount\":\"900\"")}<article>{Many(15)}"));
        Assert.False(IsTruncated($"{JsonLd("\"wordCount\":900")}<article>{Many(15)}"));
    }

    [Theory]
    [InlineData("<p>Subscribe to continue reading</p>")]
    [InlineData("<p><img src=lock.png></p><p>* * *</p><div>Cet article est réservé aux abonnés.</div>")]
    public void A_wall_behind_the_last_paragraph_ends_the_opening(string wall)
    {
        Assert.True(IsTruncated($"<article>{Many(3)}{wall}</article>"));
        Assert.False(IsTruncated($"<article>{Many(40)}{wall}</article>"));
        Assert.False(IsTruncated($"<article>{Many(3)}<div style='display:none'>{wall}</div></article>"));
    }

    [Fact]
    public void An_offer_says_so_only_behind_a_text_that_is_cut_off()
    {
        Assert.False(IsTruncated($"<article>{Many(3)}<div>Become a subscriber</div></article>"));
        Assert.True(IsTruncated($"<article>{Many(3)}<p>Its miller, who is eighty-one, begins to count on her fingers…</p><div>Become a subscriber</div></article>"));
    }

    [Theory]
    [InlineData("<p>The mill sells its flour for less than the shop does, but for new subscribers only, the miller said.</p>")]
    [InlineData("<p>She asked the council to continue reading, and the room of the old school at Hask fell silent.</p>")]
    [InlineData("<p>The library helps children to keep reading through the long summer, teachers in Hask say.</p>")]
    [InlineData("<p>To read this article in Spanish, click <a href='/es'>on this line</a>.</p>")]
    [InlineData("<p>The full list of names hangs in the mill, for members and subscribers only.</p>")]
    public void A_report_may_speak_of_subscribers_and_of_reading_on(string paragraph)
    {
        var article = Read($"<article>{Many(14)}{paragraph}{Paragraph}</article>");

        Assert.False(article.TruncatedByPaywall);
        Assert.EndsWith("before the week was out.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wall_among_the_paragraphs_ends_the_text_by_speaking_of_it()
    {
        var article = Read($"<article>{Many(14)}<p>この記事は会員限定です。紙の新聞を毎日読む人は、無料で会員登録ができます。</p><p>電子版も毎朝読めるようになります。</p></article>");

        Assert.True(article.TruncatedByPaywall);
        Assert.Equal(14, article.Paragraphs.Count);
    }

    [Theory]
    [InlineData("<p>Click here to read the full report of the council (PDF, 2 MB).</p>")]
    [InlineData("<div>Please be kind, and log in to read the full discussion.</div>")]
    public void What_can_be_read_in_full_elsewhere_is_no_wall(string line)
    {
        Assert.False(IsTruncated($"<article>{Many(3)}{line}</article>"));
    }

    [Fact]
    public void Words_that_no_space_parts_are_counted_by_their_units()
    {
        const string Sentence = "<p>ケスポイントの古い水車小屋は百年の間に三度火事になったが、いつも一週間とたたないうちにまた粉をひきはじめたと町の人は話している。</p>";

        Assert.False(IsTruncated($"{JsonLd("\"isAccessibleForFree\":false,\"wordCount\":60")}<article>{Sentence}</article>"));
    }

    [Fact]
    public void A_text_that_the_data_of_the_page_tell_whole_is_not_cut()
    {
        var whole = string.Join(@"\n", Enumerable.Repeat("The mill of Kess Point has been on fire three times, and was grinding again before the week was out.", 6));

        Assert.False(IsTruncated($"{JsonLd($"\"isAccessibleForFree\":false,\"articleBody\":\"{whole}\"")}<article>{Paragraph}<p>Subscribe to continue reading</p>"));
    }

    [Fact]
    public void A_page_that_shows_nothing_but_what_its_script_draws_has_no_wall()
    {
        var one = Many(5).Replace("</p><p>", " ", StringComparison.Ordinal);

        Assert.False(IsTruncated($"<div id=root></div><script>draw({{\"story\":\"<p></p><p></p>{one}\"}})</script>"));
    }

    private static string Many(int times) => string.Concat(Enumerable.Range(1, times).Select(i =>
        $"<p>{string.Join(' ', Enumerable.Range(1, 18).Select(j => Words[((i * j) + i + (j * j)) % Words.Length]))}.</p>"));

    private static string JsonLd(string facts) => $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",{facts}}}</script>";

    private static bool IsTruncated(string page) => Read(page).TruncatedByPaywall;

    private static Article Read(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article;
}
