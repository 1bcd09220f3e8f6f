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

    [Fact]
    public void A_text_that_the_data_of_the_page_tell_whole_is_not_cut()
    {
        var whole = string.Join(@"\n", Enumerable.Repeat("The mill of Kess Point has been on fire three times, and was grinding again before the week was out.", 6));

        Assert.False(IsTruncated($"{JsonLd($"\"isAccessibleForFree\":false,\"articleBody\":\"{whole}\"")}<article>{Paragraph}<p>Subscribe to continue reading</p>"));
    }

    private static string Many(int times) => string.Concat(Enumerable.Range(1, times).Select(i =>
        $"<p>{string.Join(' ', Enumerable.Range(1, 18).Select(j => Words[((i * j) + i + (j * j)) % Words.Length]))}.</p>"));

    private static string JsonLd(string facts) => $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",{facts}}}</script>";

    private static bool IsTruncated(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article.TruncatedByPaywall;
}
