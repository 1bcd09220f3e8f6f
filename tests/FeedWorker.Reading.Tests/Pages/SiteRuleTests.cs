using System.Text;
using FeedWorker.Reading.Pages;
using FeedWorker.Reading.Pages.Sites;

namespace FeedWorker.Reading.Tests.Pages;

public class SiteRuleTests
{
    private const string Story =
        "<article><h1>One brigade for all</h1><p class=k9>The orchard towns along the Vell will share one fire brigade from spring, their councils decided.</p>"
        + "<p>The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station beside the mill.</p></article>";

    [Theory]
    [InlineData("https://valley-post.example/a", true)]
    [InlineData("https://www.valley-post.example/a", true)]
    [InlineData("https://old-valley-post.example/a", false)]
    [InlineData("https://example/a", false)]
    [InlineData(null, false)]
    public void A_rule_is_for_its_site_and_the_subdomains(string? address, bool isRuled)
    {
        Assert.Equal(isRuled, SiteRules.For(address is null ? null : new Uri(address)) is not null);
    }

    [Fact]
    public void A_page_on_which_the_rule_finds_no_text_is_read_as_any_other()
    {
        var outcome = ArticleReader.Read(Encoding.UTF8.GetBytes(Story), "text/html; charset=utf-8", new Uri("https://valley-post.example/a"));

        var article = Assert.IsType<ArticleReadOutcome.Read>(outcome).Article;
        Assert.Equal("One brigade for all", article.Title);
        Assert.StartsWith("The new brigade takes over", article.Text, StringComparison.Ordinal);
    }
}
