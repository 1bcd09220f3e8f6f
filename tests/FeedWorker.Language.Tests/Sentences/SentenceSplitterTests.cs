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

    [Theory]
    [InlineData("It ended. they left.", "It ended.", "they left.")]
    [InlineData("Who left? nobody knows.", "Who left?", "nobody knows.")]
    [InlineData("Stop! go home.", "Stop!", "go home.")]
    public void A_sentence_may_begin_in_lower_case(string text, string first, string second) => Assert.Equal([first, second], Split(text));

    [Theory]
    [InlineData("Then A. left for Oslo.")]
    [InlineData("It rose to... nothing.")]
    [InlineData("\u201cNever!\u201d he said.")]
    public void Behind_initials_dots_and_quotations_it_does_not(string text) => Assert.Equal([text], Split(text));

    [Theory]
    [InlineData("1. Pay the fine.")]
    [InlineData("- 2. Leave the room.")]
    [InlineData("b. Close the border.")]
    [InlineData("... And then they left.")]
    [InlineData("\u201c\u2026 I like it there.\u201d")]
    public void A_number_or_dots_before_a_sentence_belong_to_it(string text) => Assert.Equal([text], Split(text));

    [Fact]
    public void A_bullet_begins_an_item() =>
        Assert.Equal(["Three steps:", "\u2022 stop fire", "\u2022 open roads"], Split("Three steps: \u2022 stop fire \u2022 open roads"));

    [Theory]
    [InlineData("He was born there. [12] He left.", "He was born there. [12]", "He left.")]
    [InlineData("He was born there.[citation needed] He left.", "He was born there.[citation needed]", "He left.")]
    [InlineData("We love it. :) They left.", "We love it. :)", "They left.")]
    [InlineData("\" We wait. \" They left.", "\" We wait. \"", "They left.")]
    [InlineData("\u201c We wait. \u201d They left.", "\u201c We wait. \u201d", "They left.")]
    public void Notes_faces_and_spaced_marks_close_the_sentence_before(string text, string first, string second) => Assert.Equal([first, second], Split(text));

    [Fact]
    public void Marks_alone_make_no_sentence() => Assert.Equal(["It ended. ***"], Split("It ended. ***"));

    [Theory]
    [InlineData("They met at 5 p.m. Falk left.", "They met at 5 p.m.", "Falk left.")]
    [InlineData("They chose Plan B. It failed.", "They chose Plan B.", "It failed.")]
    [InlineData("Crops lack Vitamin C. We knew.", "Crops lack Vitamin C.", "We knew.")]
    [InlineData("It was Robert Falk Sr. The senator left.", "It was Robert Falk Sr.", "The senator left.")]
    [InlineData("They met at 5 p.m. Kenyan troops left.", "They met at 5 p.m.", "Kenyan troops left.")]
    [InlineData("The land grew [...] Crops failed.", "The land grew [...]", "Crops failed.")]
    [InlineData("Falk sold Odhol Ltd. The buyer is unknown.", "Falk sold Odhol Ltd.", "The buyer is unknown.")]
    [InlineData("They chose RISC-V. In May it grew.", "They chose RISC-V.", "In May it grew.")]
    public void The_next_word_tells_that_a_shortened_word_ends_the_sentence(string text, string first, string second) => Assert.Equal([first, second], Split(text));

    [Theory]
    [InlineData("They met at 5 p.m. Monday in Oslo.")]
    [InlineData("They met at 5 p.m. July 3 in Oslo.")]
    [InlineData("They met at 5 p.m. Nairobi time in Oslo.")]
    [InlineData("They met at 5 p.m. EAST in Oslo.")]
    [InlineData("They met J. He and B. An in Oslo.")]
    [InlineData("The Lt.-Gen. Falk of St. Odhol left on Oct. 26 with No. 7.")]
    [InlineData("Odhol (c. 1571) and Falk Inc. Chairman Ruiz met.")]
    public void An_abbreviation_that_goes_on_does_not(string text) => Assert.Equal([text], Split(text));

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
