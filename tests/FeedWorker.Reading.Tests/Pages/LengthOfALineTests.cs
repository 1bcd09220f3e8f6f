using static FeedWorker.Reading.Tests.Pages.WrittenText;

namespace FeedWorker.Reading.Tests.Pages;

/// <summary>A line is read as furniture, headline, byline or text by its length: just on either side of each bound.</summary>
public class LengthOfALineTests
{
    private const string Title = "One brigade for all the orchard towns";

    [Theory]
    [InlineData(150, 110, true)]
    [InlineData(115, 90, false)]
    [InlineData(150, 138, false)]
    public void A_link_with_words_of_its_own_around_it_is_a_sentence_where_it_is_longer_than_a_headline(int units, int linked, bool isRead)
    {
        var text = Sentence(31, units);

        var article = Read($"<article>{Paragraphs(1, 5)}<p><a href='/a'>{text[..linked]}</a>{text[linked..]}</p>{Paragraphs(11, 5)}</article>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData(3, false)]
    [InlineData(6, true)]
    public void A_masthead_has_few_lines_and_what_looks_like_the_headline_further_down_is_text(int before, bool isRead)
    {
        var article = Read($"<title>{Title}</title><article>{Paragraphs(1, before)}<div>{Title}: the plan</div>{Paragraphs(11, 8)}</article>");

        Assert.Equal(isRead, article.Holds(1));
    }

    [Theory]
    [InlineData(60, false)]
    [InlineData(120, true)]
    public void A_headline_shares_its_line_with_author_and_date_and_not_with_a_paragraph(int more, bool isRead)
    {
        var article = Read($"<title>{Title}</title><article><div>{Title} {Sentence(31, more)}</div>{Paragraphs(1, 8)}</article>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData("Fire at Hask", true)]
    [InlineData("The long fire at Hask mill", false)]
    public void A_line_that_begins_with_a_headline_of_few_letters_is_a_sentence(string title, bool isRead)
    {
        var article = Read($"<title>{title}</title><article><div>{title} {Sentence(31, 60)}</div>{Paragraphs(1, 8)}</article>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData("Old maps.", false)]
    [InlineData("Eleven engines.", true)]
    public void At_the_end_of_the_text_an_item_of_a_list_is_a_label_or_a_sentence(string item, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}<ul><li>{item}</li></ul></article>").Text.Contains(item, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(45, 12)]
    [InlineData(65, 11)]
    public void A_refrain_may_return_and_a_paragraph_that_does_is_the_same_for_another_screen(int units, int paragraphs)
    {
        var again = Paragraphs(31, 1, units);

        Assert.Equal(paragraphs, Read($"<article>{Paragraphs(1, 5)}{again}{Paragraphs(11, 5)}{again}</article>").Paragraphs.Count);
    }

    [Theory]
    [InlineData(250, false)]
    [InlineData(320, true)]
    public void What_is_said_to_the_reader_is_short_and_longer_paragraphs_tell_of_it(int units, bool isRead)
    {
        var article = Read($"<article>{Paragraphs(1, 5)}<p>People sign up for our {Sentence(31, units)}</p>{Paragraphs(11, 5)}</article>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData("Listen: the captain on a summer without rain.", false)]
    [InlineData("Listen: the captain told them of a summer without any rain at all.", true)]
    public void A_label_may_end_in_a_full_stop_where_it_is_short(string line, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}<p>{line}</p>{Paragraphs(11, 5)}</article>").Text.Contains(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(90, true)]
    public void Who_took_the_picture_stands_at_the_end_of_a_caption(int behind, bool isRead)
    {
        var article = Read($"<article>{Paragraphs(1, 5)}<p>{Sentence(31, 80).TrimEnd('.')} Photo: {Sentence(32, behind)}</p>{Paragraphs(11, 5)}</article>");

        Assert.Equal(isRead, article.Holds(31));
    }

    [Theory]
    [InlineData("Aldmoor, 22 November 2026, 12:30", false)]
    [InlineData("The bridge at Hask fell on 22 November 2026", true)]
    public void A_line_with_a_date_and_a_word_or_two_says_when_and_a_longer_one_what(string line, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}<div>{line}</div>{Paragraphs(11, 5)}</article>").Text.Contains(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026年11月22日ハスク新聞", false)]
    [InlineData("2026年11月22日ハスクの議会は消防隊の設立を決めた。", true)]
    [InlineData("2026年11月22日ハスクの議会は四つの町が一つの消防隊を共有することを決めたと発表し新しい隊は十一台の車と四十人の隊員を引き継いで古い水車小屋の隣に置かれることになった", true)]
    public void A_date_in_a_script_without_spaces_stands_in_a_short_line_or_in_a_sentence(string line, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article><p>{line}</p>{Paragraphs(1, 5)}</article>").Text.Contains(line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("18:20 Uhr", false)]
    [InlineData("18:20 First boats leave", true)]
    public void A_time_alone_is_that_of_a_post_and_with_words_an_entry(string line, bool isRead)
    {
        Assert.Equal(isRead, Read($"<article>{Paragraphs(1, 5)}<div>{line}</div>{Paragraphs(11, 5)}</article>").Text.Contains(line, StringComparison.Ordinal));
    }
}
