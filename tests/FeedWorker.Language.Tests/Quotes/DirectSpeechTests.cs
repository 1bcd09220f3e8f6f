using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class DirectSpeechTests
{
    [Fact]
    public void Words_before_an_inverted_attribution() =>
        Assert.Equal("""
            “We will answer,” said Ana Ruiz on Friday.
            ~~~~~~~~~~~~~~~~~ ==== ^^^^^^^^
            """, Draw("“We will answer,” said Ana Ruiz on Friday."));

    [Fact]
    public void A_wrong_apostrophe_before_it_opens_no_quotation() =>
        Assert.Equal("""
            He won‘t talk. “We will attack Kandor if it doesn´t yield,” Ilya Borsk warned.
                           ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ^^^^^^^^^^ ======
            """, Draw("He won‘t talk. “We will attack Kandor if it doesn´t yield,” Ilya Borsk warned."));

    [Fact]
    public void Words_before_a_subject_and_its_verb() =>
        Assert.Equal("""
            "The bridge is safe," Minister Obi Adeyemi told reporters in Lagos.
            ~~~~~~~~~~~~~~~~~~~~~ ^^^^^^^^^^^^^^^^^^^^ ====
            """, Draw("\"The bridge is safe,\" Minister Obi Adeyemi told reporters in Lagos."));

    [Fact]
    public void Words_behind_a_colon() =>
        Assert.Equal("""
            Ruiz said: "We will answer."
            ^^^^ ====  ~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said: \"We will answer.\""));

    [Fact]
    public void Words_behind_a_comma() =>
        Assert.Equal("""
            In Geneva, Ruiz replied, "We will answer."
                       ^^^^ =======  ~~~~~~~~~~~~~~~~~
            """, Draw("In Geneva, Ruiz replied, \"We will answer.\""));

    [Fact]
    public void The_attribution_splits_the_words() =>
        Assert.Equal("""
            “We will answer,” Ruiz said, “as long as we must.”
            ~~~~~~~~~~~~~~~~~ ^^^^ ====  ~~~~~~~~~~~~~~~~~~~~~
            """, Draw("“We will answer,” Ruiz said, “as long as we must.”"));

    [Fact]
    public void The_speaker_goes_on_in_the_next_sentence() =>
        Assert.Equal("""
            “We will answer,” Ruiz said. “We have no choice.”
            ~~~~~~~~~~~~~~~~~ ^^^^ ====  ~~~~~~~~~~~~~~~~~~~~
            """, Draw("“We will answer,” Ruiz said. “We have no choice.”"));

    [Fact]
    public void A_question_mark_parts_words_and_attribution() =>
        Assert.Equal("""
            “Who pays for this?” Ruiz asked.
            ~~~~~~~~~~~~~~~~~~~~ ^^^^ =====
            """, Draw("“Who pays for this?” Ruiz asked."));

    [Fact]
    public void German_marks() =>
        Assert.Equal("""
            „We will answer,“ said Ruiz.
            ~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("„We will answer,“ said Ruiz."));

    [Fact]
    public void Guillemets() =>
        Assert.Equal("""
            «We will answer», said Ruiz.
            ~~~~~~~~~~~~~~~~  ==== ^^^^
            """, Draw("«We will answer», said Ruiz."));

    [Fact]
    public void Guillemets_turned_inside() =>
        Assert.Equal("""
            »We will answer«, said Ruiz.
            ~~~~~~~~~~~~~~~~  ==== ^^^^
            """, Draw("»We will answer«, said Ruiz."));

    [Fact]
    public void Typewriter_marks() =>
        Assert.Equal("""
            ''We will answer,'' Ruiz said. ''We have no choice.''
            ~~~~~~~~~~~~~~~~~~~ ^^^^ ====  ~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("''We will answer,'' Ruiz said. ''We have no choice.''"));

    [Fact]
    public void Single_marks() =>
        Assert.Equal("""
            ‘We will answer,’ said Ruiz.
            ~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("‘We will answer,’ said Ruiz."));

    [Fact]
    public void Corner_brackets() =>
        Assert.Equal("""
            「We will answer」, said Ruiz.
            ~~~~~~~~~~~~~~~~  ==== ^^^^
            """, Draw("「We will answer」, said Ruiz."));

    [Fact]
    public void A_second_opening_mark_that_closes() =>
        Assert.Equal("""
            “We will answer,“ said Ruiz.
            ~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("“We will answer,“ said Ruiz."));
}
