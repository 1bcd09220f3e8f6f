using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class TitleTests
{
    private const string Lines =
        "<p>The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station at Hask.</p>";

    private const string Search = "Fire brigade in orchard towns: all you need to know";
    private const string Own = "One brigade for all towns along the river";

    [Fact]
    public void The_field_that_differs_from_heading_and_title_element_holds_the_headline()
    {
        Assert.Equal(Own, TitleOf($"<title>{Search} - Courier</title><meta property='og:title' content='{Own}'>{JsonLd(Search)}", $"<h1>{Search}</h1>"));
    }

    [Fact]
    public void A_heading_may_show_what_follows_the_name_of_the_site()
    {
        Assert.Equal(Own, TitleOf($"<title>Notes from Hask: {Own}</title>", $"<h1><a href='/'>Notes from Hask</a></h1><h3>{Own}</h3>"));
    }

    [Fact]
    public void A_title_written_for_sharing_is_not_the_headline()
    {
        var head = $"<title>{Search} - Courier</title><meta property='og:title' content='{Own}'><meta name='twitter:title' content='{Own}'>{JsonLd(Search)}";

        Assert.Equal(Search, TitleOf(head, $"<h1>{Search}</h1>"));
    }

    [Fact]
    public void A_headline_stated_under_the_address_of_the_page_outweighs_the_text_for_search_engines()
    {
        var head = $"<title>{Search}</title><meta property='og:title' content='{Search}'>";

        Assert.Equal(Own, TitleOf(head + JsonLd(Own, "https://courier.example/brigade"), $"<h1>{Search}</h1>"));
        Assert.Equal(Search, TitleOf(head + JsonLd(Own, "https://courier.example/harvest"), $"<h1>{Search}</h1>"));
        Assert.Equal(Search, TitleOf(head + JsonLd(Own), $"<h1>{Search}</h1>"));
    }

    [Fact]
    public void What_is_stated_twice_outweighs_the_heading()
    {
        Assert.Equal(Own, TitleOf($"<title>{Search}</title><meta property='og:title' content='{Own}'>{JsonLd(Own)}", $"<h1>{Search}</h1>"));
    }

    [Fact]
    public void A_headline_without_its_kicker_is_no_other_headline()
    {
        var head = $"<title>Vell valley: {Own}</title><meta property='og:title' content='{Own}'>{JsonLd("Vell valley: " + Own)}";

        Assert.Equal("Vell valley: " + Own, TitleOf(head, $"<h1>Vell valley: {Own}</h1>"));
    }

    [Fact]
    public void The_colon_that_a_heading_lost_after_its_kicker_is_restored()
    {
        Assert.Equal("Vell valley: " + Own, TitleOf(JsonLd("Vell valley: " + Own), $"<h1><span>Vell valley</span> {Own}</h1>"));
    }

    [Fact]
    public void Of_several_headings_the_one_above_the_text_is_the_headline()
    {
        var head = $"<title>{Search}</title><meta property='og:title' content='When the siren sounds in the valley'>{JsonLd(Search)}";

        Assert.Equal(Own, TitleOf(head, $"<h1>{Own}</h1>", "<h1>More from the towns along the Vell</h1>"));
    }

    [Fact]
    public void Two_other_wordings_of_a_heading_outweigh_it()
    {
        const string shared = "Weapons exports to Norland: councils file a complaint";

        Assert.Equal(shared, TitleOf(
            $"<title>{shared}</title><meta property='og:title' content='{shared}'>", "<h1>Weapons exports to Norland Mayor of Hask goes to court</h1>"));
    }

    [Fact]
    public void A_title_that_a_quotation_mark_cut_short_is_completed()
    {
        var head = "<title>Mayor of Hask calls brigade \"overdue\"</title><meta property=\"og:title\" content=\"Mayor of Hask calls brigade \"overdue\"\">";

        Assert.Equal("Mayor of Hask calls brigade \"overdue\"", TitleOf(head, ""));
    }

    [Fact]
    public void A_heading_that_leads_home_is_not_the_headline()
    {
        Assert.StartsWith(
            "Apple cake with nuts", TitleOf("<title>Apple cake with nuts | Recipes of the Vell</title>", "<h1><a href='/'>Recipes of the Vell</a></h1><h2>Apple cake with nuts</h2>"));
    }

    [Fact]
    public void A_short_heading_stands_before_the_name_of_the_site_alone()
    {
        Assert.Equal("Hask on the Vell", TitleOf("<title>Trips along the river</title>", "<h1>Hask on the Vell</h1>"));
    }

    [Fact]
    public void A_title_without_end_is_cut()
    {
        var title = TitleOf($"<title>{string.Concat(Enumerable.Repeat("brigade ", 10_000))}</title>", "");

        Assert.InRange(title!.Length, 1, 600);
    }

    [Theory]
    [InlineData("WELT", "Weltcup in Aldmoor – Ruiz gewinnt")]
    [InlineData("Metro", "Metropolitan police - chief quits")]
    [InlineData("Time", "Time to act – ministers agree")]
    public void A_headline_that_merely_begins_as_the_name_of_the_site_does_is_kept(string site, string headline)
    {
        Assert.Equal(headline, TitleOf($"<meta property='og:site_name' content='{site}'><meta property='og:title' content='{headline}'>", ""));
        Assert.Equal(Own, TitleOf($"<meta property='og:site_name' content='{site}'><meta property='og:title' content='{site} - {Own}'>", ""));
    }

    [Fact]
    public void A_second_heading_that_is_the_title_of_the_page_outweighs_the_section_above_it()
    {
        Assert.Equal(Own, TitleOf($"<title>{Own} - Courier</title>", $"<h1>Regional news and events</h1><h2>{Own}</h2>"));
    }

    private static string JsonLd(string headline, string? address = null) =>
        $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"headline\":\"{headline}\""
        + (address is null ? "" : $",\"mainEntityOfPage\":\"{address}\"") + "}</script>";

    private static string? TitleOf(string head, string headings, string after = "")
    {
        var page = $"<html><head>{head}</head><body><article>{headings}{Lines}</article>{after}</body></html>";
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", new Uri("https://courier.example/brigade"));
        return Assert.IsType<ArticleReadOutcome.Read>(outcome).Article.Title;
    }
}
