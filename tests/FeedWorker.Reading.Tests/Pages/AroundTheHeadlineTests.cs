using System.Globalization;
using static FeedWorker.Reading.Tests.Pages.WrittenText;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>How near to the headline, and how short, the lines are that say when and by whom: just on either side of each bound.</summary>
public class AroundTheHeadlineTests
{
    private const string Headline = "<h1>One brigade for all the orchard towns</h1>";

    // No date line by its shape: its element must say so.
    private const string Line = "Ana Ruiz in Hask with pictures by Tom Lee and Ida Berg of the Courier 22.11.2026";

    [Theory]
    [InlineData(60, "2026-11-22")]
    [InlineData(110, null)]
    public void A_line_named_for_the_date_is_no_paragraph(int more, string? day)
    {
        Assert.Equal(day, Day($"<article>{Headline}<div class=meta>{Line} {Sentence(31, more)}</div>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData(20, "2026-11-22")]
    [InlineData(60, null)]
    public void A_line_with_a_time_of_day_dates_the_page_where_it_is_short(int more, string? day)
    {
        Assert.Equal(day, Day($"<article>{Headline}<div>{Sentence(31, more)} Hask, Sunday the 22.11.2026 at 21:40</div>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData(5, "2026-11-22")]
    [InlineData(6, null)]
    public void Far_above_the_headline_stands_the_date_of_today(int between, string? day)
    {
        Assert.Equal(day, Day($"<div class=date>22.11.2026</div>{Labels(between)}<article>{Headline}{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData(28, "2026-11-22")]
    [InlineData(29, null)]
    public void Far_below_the_headline_stand_the_dates_of_other_stories(int between, string? day)
    {
        Assert.Equal(day, Day($"<article>{Headline}{Labels(between)}<div class=date>22.11.2026</div>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData("<div><div>", "2026-11-22")]
    [InlineData("<div><div><div>", null)]
    public void A_name_far_around_a_line_is_that_of_something_else(string within, string? day)
    {
        var end = within.Replace("<", "</", StringComparison.Ordinal);

        Assert.Equal(day, Day($"<article>{Headline}<div class=date>{within}{Line}{end}</div>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData("On <time datetime=2026-11-22>Sunday</time>.", "2026-11-22")]
    [InlineData("The mill of Hask burned on <time datetime=2026-11-22>Sunday</time>.", null)]
    public void A_time_element_in_a_line_dates_the_page_and_in_a_sentence_what_it_tells(string line, string? day)
    {
        Assert.Equal(day, Day($"<article>{Headline}<p>{line}</p>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData(100, "2026-11-22")]
    [InlineData(160, null)]
    public void A_time_element_in_a_paragraph_without_a_full_stop_does_not_date_the_page(int more, string? day)
    {
        Assert.Equal(day, Day($"<article>{Headline}<p>{Sentence(31, more)} on <time datetime=2026-11-22>Sunday</time></p>{Paragraphs(1, 8)}</article>"));
    }

    [Theory]
    [InlineData("22 November 2026, published at 21:40", 21)]
    [InlineData("22 November 2026, all shops close again at 21:40", 0)]
    public void A_time_stands_near_its_day(string line, int hour)
    {
        Assert.Equal(hour, Read($"<article>{Headline}<div class=date>{line}</div>{Paragraphs(1, 8)}</article>", "https://news.example.org/a").PublishedAt?.Hour);
    }

    [Theory]
    [InlineData(18, 0, true)]
    [InlineData(19, 0, false)]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    public void A_name_with_a_date_is_the_author_where_it_stands_under_the_headline(int labels, int paragraphs, bool isAuthor)
    {
        var article = Read($"<article>{Headline}{Labels(labels)}{Paragraphs(31, paragraphs)}<div>Ana Ruiz | 22 November 2026</div>{Paragraphs(1, 8)}</article>");

        Assert.Equal(isAuthor, article.Authors.Contains("Ana Ruiz"));
    }

    [Theory]
    [InlineData("Ana Ida Eva Lea Mia Ruiz", true)]
    [InlineData("Ana Ida Eva Lea Mia Pia Ruiz", false)]
    public void A_name_has_few_words(string name, bool isAuthor)
    {
        Assert.Equal(isAuthor, Read($"<meta name=author content='{name}'><article>{Headline}{Paragraphs(1, 8)}</article>").Authors.Contains(name));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void The_headings_of_other_stories_are_no_titles_of_the_page(int before, bool isOfThePage)
    {
        var others = string.Concat(Enumerable.Range(1, before).Select(i => $"<h1>Lakes freeze over for the time number {i}</h1>"));
        const string Data = "<script type='application/ld+json'>[{\"@type\":\"Article\",\"headline\":\"About us and our paper\"},"
            + "{\"@type\":\"BlogPosting\",\"headline\":\"One brigade for all the orchard towns\",\"author\":\"Ana Ruiz\"}]</script>";

        Assert.Equal(isOfThePage, Read($"{Data}{others}<article>{Headline}{Paragraphs(1, 8)}</article>").Authors.Contains("Ana Ruiz"));
    }

    [Theory]
    [InlineData(2, 0, true)]
    [InlineData(3, 0, false)]
    [InlineData(-1, 2, true)]
    [InlineData(-1, 3, false)]
    public void The_lead_picture_stands_beside_the_headline(int labelsBelow, int paragraphsAbove, bool isLead)
    {
        const string Figure = "<figure><img src=a.jpg><figcaption>The old station at Hask</figcaption></figure>";
        var page = labelsBelow < 0
            ? $"<article>{Headline}{Paragraphs(1, paragraphsAbove)}{Figure}{Paragraphs(11, 8)}</article>"
            : $"<article>{Figure}{Labels(labelsBelow)}{Headline}{Paragraphs(1, 8)}</article>";

        Assert.Equal(isLead ? "The old station at Hask" : null, Read(page).LeadImageCaption);
    }

    [Theory]
    [InlineData("Fires and floods", "Fires and floods")]
    [InlineData("Nobody in the four towns has slept since Sunday", null)]
    public void The_last_crumb_may_be_a_headline(string crumb, string? section)
    {
        var crumbs = "<script type='application/ld+json'>{\"@type\":\"BreadcrumbList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,\"name\":\"Home\"},"
            + $"{{\"@type\":\"ListItem\",\"position\":2,\"name\":\"{crumb}\"}}]}}</script>";

        Assert.Equal(section, Read($"{crumbs}<article>{Headline}{Paragraphs(1, 8)}</article>").Section);
    }

    [Theory]
    [InlineData(45, true)]
    [InlineData(20, false)]
    public void A_line_that_begins_as_the_description_does_is_the_lead(int shared, bool isLead)
    {
        var lead = Sentence(31, 90);

        var article = Read($"<meta name=description content='{lead[..shared]} and so on'><main>{Headline}{Labels(6)}<div>{lead}</div><article>{Paragraphs(1, 8)}</article></main>");

        Assert.Equal(isLead ? lead : null, article.Standfirst);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(45, false)]
    public void The_headline_may_stand_twice_and_far_above_it_is_that_of_a_teaser(int between, bool isLead)
    {
        var above = $"{Headline.Replace("h1", "h2", StringComparison.Ordinal)}<div>{Sentence(31, 90)}</div>";

        var article = Read($"<title>One brigade for all the orchard towns</title><div>{above}</div>{Labels(between)}<article>{Headline}{Paragraphs(1, 8)}</article>");

        Assert.Equal(isLead, article.Standfirst?.StartsWith("N31", StringComparison.Ordinal) == true);
    }

    private static string Labels(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"<div>Listen {i}</div>"));

    private static string? Day(string page) =>
        Read(page, "https://news.example.org/a").PublishedAt?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
