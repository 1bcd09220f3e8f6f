using System.Diagnostics;
using System.Text;
using FeedWorker.Fetching;

namespace FeedWorker.Tests.Fetching;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("/world/harbour", true)]
    [InlineData("/private/list", false)]
    [InlineData("/private", true)]
    public void A_rule_is_a_prefix_of_the_path(string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: /private/", path));

    [Theory]
    [InlineData("/archive/2026/port", true)]
    [InlineData("/archive/1999/port", false)]
    public void The_longest_rule_decides_whatever_the_order(string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nAllow: /archive/2026/\nDisallow: /archive/", path));

    [Fact]
    public void Between_rules_of_equal_length_the_allowing_one_wins() =>
        Assert.True(Allows("User-agent: *\nDisallow: /page\nAllow: /page", "/page"));

    [Theory]
    [InlineData("/report.pdf", false)]
    [InlineData("/report.pdf?download=1", true)]
    [InlineData("/a/print/b", false)]
    [InlineData("/print", true)]
    [InlineData("/news?session=4", false)]
    public void A_star_stands_for_anything_and_a_dollar_for_the_end(string path, bool allowed) =>
        Assert.Equal(allowed, Allows("User-agent: *\nDisallow: /*.pdf$\nDisallow: /*/print/\nDisallow: /*?session=", path));

    [Theory]
    [InlineData("/*a*b$", "/xaxb", true)]
    [InlineData("/*a*b$", "/xbxa", false)]
    [InlineData("/a$", "/a", true)]
    [InlineData("/a$", "/ab", false)]
    [InlineData("/ab*b$", "/ab", false)]
    [InlineData("*", "/", true)]
    [InlineData("/caf\u00E9", "/caf%C3%A9", true)]
    [InlineData("/caf%c3%a9", "/caf%C3%A9", true)]
    [InlineData("/%7Euser", "/~user", true)]
    [InlineData("/a%2Fb", "/a/b", false)]
    public void A_pattern_matches_what_RFC_9309_says(string pattern, string path, bool matches) =>
        Assert.Equal(matches, new RobotsPattern(pattern).Matches(RobotsPattern.Normalize(path)));

    [Fact]
    public void Our_own_group_counts_alone_and_all_parts_of_it()
    {
        const string Robots = """
            User-agent: *
            Disallow: /

            User-agent: OtherBot
            User-agent: feedworker/2.0
            Disallow: /drafts/
            Crawl-delay: 7

            User-agent: FeedWorker
            Disallow: /preview/
            """;

        Assert.True(Allows(Robots, "/world/harbour"));
        Assert.False(Allows(Robots, "/drafts/1"));
        Assert.False(Allows(Robots, "/preview/1"));
        Assert.Equal(TimeSpan.FromSeconds(7), Parse(Robots).CrawlDelay);
    }

    [Fact]
    public void A_group_that_names_us_and_forbids_nothing_frees_us_from_the_common_one() =>
        Assert.True(Allows("User-agent: *\nDisallow: /\n\nUser-agent: FeedWorker\nDisallow:", "/world"));

    [Theory]
    [InlineData("")]
    [InlineData("Disallow: /")]
    [InlineData("<html><body>Not a robots file: sorry</body></html>")]
    [InlineData("User-agent: OtherBot\nDisallow: /")]
    [InlineData("User-agent: FeedWorkerPlus\nDisallow: /")]
    public void What_is_not_said_to_us_does_not_bind_us(string robots) => Assert.True(Allows(robots, "/world"));

    [Fact]
    public void Marks_comments_case_and_old_line_ends_do_not_matter() =>
        Assert.False(Allows("\uFEFFUSER-AGENT : * # everyone\rdisallow:/private # keep out\r", "/private"));

    [Theory]
    [InlineData("1.5", 1.5)]
    [InlineData("0", null)]
    [InlineData("-3", null)]
    [InlineData("soon", null)]
    public void A_crawl_delay_is_a_number_of_seconds(string delay, double? seconds) =>
        Assert.Equal(seconds, Parse($"User-agent: *\nCrawl-delay: {delay}").CrawlDelay?.TotalSeconds);

    [Fact]
    public void What_stands_after_500_KiB_is_not_read()
    {
        var filler = new string('#', RobotsRules.MaxBytes - 30);

        Assert.True(Allows($"User-agent: *\n{filler}\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\nDisallow: /", "/world"));
    }

    [Fact]
    public void Hostile_patterns_do_not_hold_us_up()
    {
        var pattern = "Disallow: /" + string.Concat(Enumerable.Repeat("*a", 900)) + "b\n";
        var rules = Parse("User-agent: *\n" + string.Concat(Enumerable.Repeat(pattern, 270)));
        var url = new Uri("https://gazette.example/" + new string('a', 2000));
        var watch = Stopwatch.StartNew();

        Assert.True(rules.Allows(url));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 30);
    }

    private static RobotsRules Parse(string robots) => RobotsRules.Parse(Encoding.UTF8.GetBytes(robots), "FeedWorker");

    private static bool Allows(string robots, string path) => Parse(robots).Allows(new Uri("https://gazette.example" + path));
}
