using CsCheck;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

public class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTPS://News.Example.ORG/A/b", "https://news.example.org/A/b")]
    [InlineData("http://news.example.org:80/a", "http://news.example.org/a")]
    [InlineData("https://news.example.org:443", "https://news.example.org/")]
    [InlineData("http://news.example.org:8080/a", "http://news.example.org:8080/a")]
    [InlineData("https://ana:secret@news.example.org/a", "https://news.example.org/a")]
    [InlineData("https://news.example.org/a#comments", "https://news.example.org/a")]
    [InlineData("https://news.example.org./a", "https://news.example.org/a")]
    [InlineData("https://news.example.org/a?utm_source=x&id=7&UTM_Medium=y", "https://news.example.org/a?id=7")]
    [InlineData("https://news.example.org/a?fbclid=x&traffic_source=rss", "https://news.example.org/a")]
    [InlineData("https://news.example.org/a?b=2&a=1", "https://news.example.org/a?b=2&a=1")]
    [InlineData("https://news.example.org/a?source=rss&ref=home", "https://news.example.org/a?source=rss&ref=home")]
    [InlineData("https://news.example.org/a?", "https://news.example.org/a")]
    [InlineData("https://news.example.org/a?flag", "https://news.example.org/a?flag")]
    [InlineData("https://news.example.org/%7euser/%e4%bd%a0", "https://news.example.org/~user/%E4%BD%A0")]
    [InlineData("https://news.example.org/a%2fb", "https://news.example.org/a%2Fb")]
    [InlineData("https://news.example.org/zürich", "https://news.example.org/z%C3%BCrich")]
    [InlineData("https://news.example.org/100%", "https://news.example.org/100%25")]
    [InlineData("https://news.example.org/%%2eb", "https://news.example.org/%25.b")]
    [InlineData("https://news.example.org/a??b", "https://news.example.org/a??b")]
    [InlineData("https://news.example.org/a/../b/./c", "https://news.example.org/b/c")]
    [InlineData("https://news.example.org/a/%2e%2e/b", "https://news.example.org/b")]
    [InlineData("https://bücher.example/neu", "https://xn--bcher-kva.example/neu")]
    [InlineData("https://XN--BCHER-KVA.example/neu", "https://xn--bcher-kva.example/neu")]
    [InlineData("http://0x7f.1/a", "http://127.0.0.1/a")]
    [InlineData("http://2130706433/a", "http://127.0.0.1/a")]
    [InlineData("http://[2001:DB8::0001]:80/a", "http://[2001:db8::1]/a")]
    public void Two_spellings_of_one_address_have_one_normal_form(string address, string normal)
    {
        Assert.Equal(normal, CanonicalUrl.Normalize(new Uri(address)));
    }

    [Theory]
    [InlineData("ftp://news.example.org/a")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:desk@news.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http://ü-/a")]
    [InlineData("/a/relative/one")]
    public void Only_absolute_addresses_of_the_web_have_one(string address)
    {
        Assert.Null(CanonicalUrl.Normalize(new Uri(address, address[0] == '/' ? UriKind.Relative : UriKind.Absolute)));
    }

    [Fact]
    public void An_address_longer_than_2048_units_has_none()
    {
        const string Site = "https://news.example.org/";

        Assert.NotNull(CanonicalUrl.Normalize(new Uri(Site + new string('a', 2_048 - Site.Length))));
        Assert.Null(CanonicalUrl.Normalize(new Uri(Site + new string('a', 2_049 - Site.Length))));
        Assert.NotNull(CanonicalUrl.Normalize(new Uri(Site + "a?utm_term=" + new string('a', 3_000))));
    }

    [Theory]
    [InlineData("https://news.example.org/story", "https://news.example.org/story")]
    [InlineData("https://www.example.org/story", "https://www.example.org/story")]
    [InlineData("/story?utm_source=x", "https://news.example.org/story")]
    [InlineData("story", "https://news.example.org/a/story")]
    [InlineData("https://news.example.org/", "https://news.example.org/a/b")]
    [InlineData("https://www.example.org", "https://news.example.org/a/b")]
    [InlineData("https://elsewhere.example.com/story", "https://news.example.org/a/b")]
    [InlineData("ftp://news.example.org/story", "https://news.example.org/a/b")]
    [InlineData("http://", "https://news.example.org/a/b")]
    [InlineData("   ", "https://news.example.org/a/b")]
    [InlineData(null, "https://news.example.org/a/b")]
    public void The_stated_address_stands_for_the_page_only_on_its_own_site(string? canonical, string chosen)
    {
        Assert.Equal(chosen, CanonicalUrl.Choose(canonical, new Uri("https://news.example.org/a/b?utm_source=feed")));
    }

    [Theory]
    [InlineData("https://a.example.co.uk/x", "https://b.example.co.uk/y", true)]
    [InlineData("https://one.co.uk/x", "https://two.co.uk/y", false)]
    [InlineData("https://ana.blogspot.com/x", "https://tom.blogspot.com/y", false)]
    [InlineData("http://192.0.2.7/x", "http://198.51.2.7/y", false)]
    [InlineData("http://192.0.2.7/x", "http://192.0.2.7:8080/y", true)]
    public void Registries_and_hosters_part_sites(string canonical, string final, bool same)
    {
        Assert.Equal(same ? canonical : final, CanonicalUrl.Choose(canonical, new Uri(final)));
    }

    [Fact]
    public void Normalising_twice_changes_nothing_and_nothing_throws()
    {
        Gen.OneOf(
                Gen.String[Gen.Char["abz09.%-_~/?&=#:@[]%2e%2F%7ü你 \u0000\uD800"], 0, 40].Select(tail => "https://news.example.org/" + tail),
                Gen.String[Gen.Char["aüß.-%:@[]0x你"], 1, 20].Select(host => $"http://{host}/a"))
            .Sample(address =>
            {
                if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && CanonicalUrl.Normalize(uri) is { } once)
                {
                    Assert.Equal(once, CanonicalUrl.Normalize(new Uri(once)));
                }
            });
    }
}
