using System.Text;
using FeedWorker.Reading.Pages;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>Class names and ids hold many words; few of them say that a part is no text.</summary>
public class NamesOfPartsTests
{
    private const string First = "The orchard towns along the Vell will share one fire brigade from spring, their councils decided on Thursday evening in Hask.";
    private const string Second = "The new brigade takes over eleven engines and forty volunteers, and it will be led from the old station beside the mill.";
    private const string Third = "Until then each town keeps its own engine, as the law of the valley has asked since the great fire at Kess Point.";

    [Theory]
    [InlineData("clearfix text-formatted field field--label-hidden field__item")]
    [InlineData("relative overflow-hidden mb-4")]
    [InlineData("hidden-print")]
    [InlineData("hidden md:block")]
    [InlineData("cmp-text")]
    [InlineData("commentary__text")]
    [InlineData("text-discussion")]
    public void A_word_inside_the_name_of_a_class_hides_no_text(string name)
    {
        AssertWhole($"<main><h1>One brigade for all</h1><div class='{name}'><p>{First}</p></div><div class='{name}'><p>{Second}</p></div><div class='{name}'><p>{Third}</p></div></main>");
    }

    [Fact]
    public void A_body_whose_label_is_hidden_is_not_lost_to_the_teasers_beside_it()
    {
        var teasers = string.Concat(Enumerable.Range(1, 7).Select(i =>
            $"<div class='views'><h3><a href='/{i}'>Another headline, number {i}</a></h3><p>What the report with number {i} tells is said in so many words that it looks like a paragraph of text.</p></div>"));

        AssertWhole(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>"
            + $"<h1>One brigade for all</h1><div class='field field--label-hidden'><p>{First}</p><p>{Second}</p><p>{Third}</p></div><div class='grid'>{teasers}</div>");
    }

    [Theory]
    [InlineData("how-people-vote")]
    [InlineData("public-support-for-the-plan")]
    [InlineData("the-comments-of-the-minister")]
    [InlineData("why-it-also-matters")]
    [InlineData("credit-crunch")]
    [InlineData("meta-analysis")]
    public void An_id_made_of_the_words_of_a_heading_names_no_part_of_the_page(string id)
    {
        AssertWhole($"<main><h1>One brigade for all</h1><p>{First}</p><p>{Second}</p><section id='{id}'><h2>What comes now</h2><p>{Third}</p></section></main>");
    }

    [Fact]
    public void An_id_of_a_paragraph_is_a_place_to_jump_to()
    {
        AssertWhole($"<main><h1>One brigade for all</h1><p>{First}</p><p id='vote'>{Second}</p><p id='support'>{Third}</p></main>");
    }

    [Theory]
    [InlineData("comments-section")]
    [InlineData("related-posts-2")]
    [InlineData("sidebar")]
    public void An_id_that_names_a_part_of_the_page_is_believed(string id)
    {
        Assert.DoesNotContain(Third, Text($"<main><p>{First}</p><p>{Second}</p></main><div id='{id}'><p>{Third}</p></div>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("is-latest")]
    [InlineData("d-print-block")]
    [InlineData("live-post is-updated")]
    [InlineData("correction published")]
    public void The_state_of_a_part_does_not_say_what_it_is(string name)
    {
        AssertWhole($"<main><h1>One brigade for all</h1><p>{First}</p><p>{Second}</p><div class='{name}'><h3>What comes now</h3><p>{Third}</p></div></main>");
    }

    [Theory]
    [InlineData("<article class='post tag-ferry category-podcast'>", "</article>")]
    [InlineData("<div class='post-12 hentry category-sponsored tag-video'>", "</div>")]
    [InlineData("<article class='page gallery'>", "</article>")]
    public void The_topics_of_an_article_stand_among_its_classes(string start, string end)
    {
        var teasers = string.Concat(Enumerable.Range(1, 9).Select(i => $"<div class='cell'><p>What the report with number {i} tells, said in so many words.</p></div>"));

        AssertWhole($"<h1>One brigade for all</h1>{start}<p>{First}</p><p>{Second}</p><p>{Third}</p>{end}<div class='grid'>{teasers}</div>");
    }

    [Fact]
    public void Words_in_a_sentence_are_hidden_by_a_whole_name_only()
    {
        var text = Text($"<main><p>{First}</p><p>{Second}</p><p>The levy <span class='text-overflow-hidden'>is due in</span> March <span class='sr-only'>opens a new window</span>of each year.</p></main>");

        Assert.EndsWith("The levy is due in March of each year.", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("so-panel widget widget_sow-editor")]
    [InlineData("siteorigin-widget-tinymce textwidget")]
    [InlineData("builder-widget builder-widget-text-editor")]
    public void What_a_page_builder_wraps_half_of_a_text_in_is_no_furniture(string name)
    {
        AssertWhole($"<main><h1>One brigade for all</h1><p>{First}</p><p>{Second}</p><div class='{name}'><p>{Third}</p></div></main>");
    }

    [Fact]
    public void A_widget_that_nobody_wrote_text_into_is_furniture()
    {
        Assert.DoesNotContain(Third, Text($"<main><p>{First}</p><p>{Second}</p><div class='below-content widget widget_block'><p>{Third}</p></div></main>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class=rest style='display:none'")]
    [InlineData("class=rest hidden")]
    public void What_read_more_unfolds_is_of_the_text(string attributes)
    {
        AssertWhole($"<main><h1>One brigade for all</h1><p>{First}</p><div {attributes}><p>{Second}</p><p>{Third}</p></div><button>Read more</button></main>");
    }

    [Fact]
    public void A_message_that_is_not_shown_is_not_of_the_text()
    {
        Assert.DoesNotContain(Third, Text($"<main><p>{First}</p><p>{Second}</p><div style='display:none'><p>{Third}</p></div></main>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("subscriptions-section='content-not-granted'")]
    [InlineData("amp-access='NOT granted'")]
    public void What_only_others_are_shown_is_not_of_the_text(string attribute)
    {
        Assert.DoesNotContain(Third, Text($"<main><p>{First}</p><p>{Second}</p><section {attribute}><p>{Third}</p></section></main>"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_made_of_pictures_says_all_under_them()
    {
        const string fourth = "The last of the old engines goes to the museum of the valley, where children may ring its bell on each Sunday.";
        var slides = string.Concat(new[] { First, Second, Third, fourth }.Select((text, i) => $"<figure><h2>{i + 1}. Engine {i + 1}</h2><img src='{i}.jpg'><figcaption><p>{text}</p></figcaption></figure>"));

        AssertWhole($"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\"}}</script><main><h1>One brigade for all</h1>{slides}</main>");
    }

    [Fact]
    public void A_question_may_be_a_button()
    {
        var text = Text($"<main><p>{First}</p><h3><button type=button>Who pays for it?</button></h3><p>{Second}</p><h3>Who leads it? <button>Copy link</button></h3><p>{Third}</p></main>");

        Assert.Contains("\nWho pays for it?\n", text, StringComparison.Ordinal);
        Assert.Contains("\nWho leads it?\n", text, StringComparison.Ordinal);
    }

    private static void AssertWhole(string page)
    {
        var text = Text(page);
        Assert.All([First, Second, Third], paragraph => Assert.Contains(paragraph, text, StringComparison.Ordinal));
    }

    private static string Text(string page) =>
        Assert.IsType<ArticleReadOutcome.Read>(ArticleReader.Read(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", null)).Article.Text;
}
