using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>Marks that careless hands set, and what marks alone tell.</summary>
public class QuotationMarkTests
{
    [Fact]
    public void A_mark_that_clings_to_the_comma_before_it_opens() =>
        Assert.Equal("""
            Ruiz said," [We] liked the old road". She then left.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said,\" [We] liked the old road\". She then left."));

    [Fact]
    public void Marks_with_a_space_on_both_sides() =>
        Assert.Equal("""
            " We stay in the valley " said Ruiz on Monday.
            ~~~~~~~~~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("\" We stay in the valley \" said Ruiz on Monday."));

    [Fact]
    public void A_closing_mark_that_opens() =>
        Assert.Equal("""
            ”We stay in the valley,” said Ruiz.
            ~~~~~~~~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("”We stay in the valley,” said Ruiz."));

    [Fact]
    public void Marks_of_typesetters() =>
        Assert.Equal("""
            ``We stay,'' said Ruiz. ``We go.''
            ~~~~~~~~~~~~ ==== ^^^^  ~~~~~~~~~~
            """, Draw("``We stay,'' said Ruiz. ``We go.''"));

    [Fact]
    public void The_same_marks_within() =>
        Assert.Equal("""
            “We call it “home” in the valley,” said Ruiz.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("“We call it “home” in the valley,” said Ruiz."));

    [Fact]
    public void Words_that_begin_with_a_full_stop() =>
        Assert.Equal("""
            ".@obi closed the road," Ruiz tweeted on Friday.
            ~~~~~~~~~~~~~~~~~~~~~~~~ ^^^^ =======
            """, Draw("\".@obi closed the road,\" Ruiz tweeted on Friday."));

    [Fact]
    public void A_verb_that_no_list_knows_behind_a_comma() =>
        Assert.Equal("""
            “Go back to the valley,” Holm barked and left.
            ~~~~~~~~~~~~~~~~~~~~~~~~ ^^^^ ======
            """, Draw("“Go back to the valley,” Holm barked and left."));

    [Fact]
    public void A_verb_that_no_list_knows_before_its_subject() =>
        Assert.Equal("""
            “This is fantastic!” beamed Dario Hart.
            ~~~~~~~~~~~~~~~~~~~~ ====== ^^^^^^^^^^
            """, Draw("“This is fantastic!” beamed Dario Hart."));

    [Fact]
    public void A_verb_that_no_list_knows_before_a_colon() =>
        Assert.Equal("""
            Ruiz leaned in and boomed: “Let us stay in the valley.”
            ^^^^               ======  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz leaned in and boomed: “Let us stay in the valley.”"));

    [Fact]
    public void The_verb_opens_the_sentence() =>
        Assert.Equal("""
            Said Ruiz: “We stay in the valley.”
            ==== ^^^^  ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Said Ruiz: “We stay in the valley.”"));

    [Fact]
    public void A_quotation_within_reported_words_stays_with_them() =>
        Assert.Equal("""
            Holm said that the plan had one aim: “We stay in the valley.”
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm said that the plan had one aim: “We stay in the valley.”"));

    [Fact]
    public void A_question_is_no_attribution_for_the_sentence_behind_it() =>
        Assert.DoesNotContain(Find("“Who pays for the road?” Holm opened the door."), quote => quote.Speaker is not null);

    [Fact]
    public void A_title_behind_a_colon_is_not_said() => Assert.Empty(Find("Ruiz made one film: “The Long Road.”"));

    [Fact]
    public void A_title_before_the_subject_is_not_said() =>
        Assert.Equal("""
            In his show “The Road to Oslo,” Ruiz said the recent talks had failed.
                                            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("In his show “The Road to Oslo,” Ruiz said the recent talks had failed."));

    [Fact]
    public void A_title_behind_a_preposition_is_not_said() =>
        Assert.Equal("""
            On this week’s broadcast of “North Sunday,” Ruiz said his plan was only “to warn” Holm.
                                                        ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("On this week’s broadcast of “North Sunday,” Ruiz said his plan was only “to warn” Holm."));

    [Fact]
    public void A_short_answer_is_not_taken_for_a_nickname() =>
        Assert.Equal("""
            “I would,” Mara said to the crowd.
            ~~~~~~~~~~ ^^^^ ====
            """, Draw("“I would,” Mara said to the crowd."));

    [Fact]
    public void A_time_behind_the_verb_is_not_said() =>
        Assert.Equal("""
            “We stay in the valley,” she said several months later.
            ~~~~~~~~~~~~~~~~~~~~~~~~ ^^^ ====
            """, Draw("“We stay in the valley,” she said several months later."));

    [Fact]
    public void The_clause_behind_an_attribution_is_the_writers() =>
        Assert.Equal("""
            “You win?” she said, but Kevin slept and the crowd sang “home and bread”.
            ~~~~~~~~~~ ^^^ ====
            """, Draw("“You win?” she said, but Kevin slept and the crowd sang “home and bread”."));

    [Theory]
    [InlineData("“We stay in the valley,” May said.", "May")]
    [InlineData("“We stay in the valley,” Shook said.", "Shook")]
    [InlineData("Ana Ruiz once said: “We stay in the valley.”", "Ana Ruiz")]
    public void A_name_that_is_a_word_too(string text, string speaker) =>
        Assert.Equal(speaker, Assert.Single(Find(text)).Speaker?.In(text).ToString());
}
