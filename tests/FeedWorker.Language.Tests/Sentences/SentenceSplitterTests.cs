using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    [Fact]
    public void An_abbreviated_title_does_not_end_a_sentence() =>
        Assert.Equal(["Dr. Mbeki left Geneva.", "Talks resume on Monday."], Split("Dr. Mbeki left Geneva. Talks resume on Monday."));

    [Fact]
    public void Initials_do_not_end_a_sentence() => Assert.Equal(["The judge, J. R. Falk, left."], Split("The judge, J. R. Falk, left."));

    [Fact]
    public void An_abbreviation_ends_a_sentence_when_the_next_word_opens_one() =>
        Assert.Equal(["He met them in the U.S.", "The talks failed."], Split("He met them in the U.S. The talks failed."));

    [Fact]
    public void An_abbreviation_before_a_name_does_not() => Assert.Equal(["The U.S. Navy sailed."], Split("The U.S. Navy sailed."));

    [Fact]
    public void A_decimal_does_not_end_a_sentence() => Assert.Equal(["It rose 3.5 percent."], Split("It rose 3.5 percent."));

    [Fact]
    public void An_ellipsis_ends_a_sentence_only_before_a_capital() =>
        Assert.Equal(["It hurt… a lot.", "Well...", "They left."], Split("It hurt… a lot. Well... They left."));

    [Theory]
    [InlineData("\"We wait.\" He left.", "\"We wait.\"", "He left.")]
    [InlineData("\u201cWe wait.\u201d He left.", "\u201cWe wait.\u201d", "He left.")]
    [InlineData("\u00abWe wait.\u00bb He left.", "\u00abWe wait.\u00bb", "He left.")]
    [InlineData("\u300cWe wait.\u300d He left.", "\u300cWe wait.\u300d", "He left.")]
    [InlineData("\u2018We wait.\u2019 He left.", "\u2018We wait.\u2019", "He left.")]
    public void A_closing_mark_stays_with_its_sentence(string text, string first, string second) => Assert.Equal([first, second], Split(text));

    [Theory]
    [InlineData("They left. ''We wait.''", "They left.", "''We wait.''")]
    [InlineData("''We wait.'' They left.", "''We wait.''", "They left.")]
    [InlineData("Who left? ``We wait.''", "Who left?", "``We wait.''")]
    [InlineData("They left. 'We wait.'", "They left.", "'We wait.'")]
    public void Typewritten_marks_are_marks_too(string text, string first, string second) => Assert.Equal([first, second], Split(text));

    [Fact]
    public void No_with_a_stop_is_an_answer_unless_a_number_follows() =>
        Assert.Equal(["No.", "We stay at No. 7."], Split("No. We stay at No. 7."));

    [Fact]
    public void A_full_stop_within_typewritten_marks_makes_no_heading()
    {
        const string text = "''We wait.''";

        Assert.False(SentenceSplitter.Split(text, Tokenizer.Tokenize(text)).Paragraphs[0].IsHeading);
    }

    [Theory]
    [InlineData("\u201cNever!\u201d she said.")]
    [InlineData("\"Is it true?\" asked Ana.", "\"Is it true?\" asked Ana.")]
    public void A_quotation_does_not_part_from_a_small_letter_behind_it(string text, string? whole = null) => Assert.Equal(whole ?? text, Split(text)[0]);

    [Fact]
    public void The_stray_second_stop_of_machine_translation_makes_no_sentence() => Assert.Equal(["It ended. .", "They left."], Split("It ended. . They left."));

    [Fact]
    public void A_lost_space_still_parts_two_sentences() => Assert.Equal(["It ended.", "They left."], Split("It ended.They left."));

    [Fact]
    public void A_full_stop_of_chinese_print_ends_a_sentence() => Assert.Equal(["他走了。", "她来了。"], Split("他走了。她来了。"));

    [Fact]
    public void A_line_break_always_ends_a_sentence() => Assert.Equal(["Border closed", "It reopened", "on Monday."], Split("Border closed\r\n\r\nIt reopened\non Monday."));

    [Fact]
    public void A_short_paragraph_without_a_full_stop_is_a_heading()
    {
        const string text = "Canadian support\n\nThey left.\n\n\"We will answer.\"";

        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));

        Assert.Equal([true, false, false], segments.Paragraphs.Select(paragraph => paragraph.IsHeading));
    }

    private static string[] Split(string text)
    {
        var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
        return [.. segments.Sentences.Select(sentence => segments.Words(sentence.Span))];
    }
}
