using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>What the trees tell about who said what.</summary>
public class TreeReadingTests
{
    [Fact]
    public void A_name_that_is_spelled_like_a_verb() =>
        Assert.Equal("""
            Prime Minister Clara May said this week that the road was closed.
            ^^^^^^^^^^^^^^^^^^^^^^^^ ====           ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Prime Minister Clara May said this week that the road was closed."));

    [Fact]
    public void An_as_clause_leads_to_the_words_behind_its_comma() =>
        Assert.Equal("""
            As Ruiz told the Tarn Courier on Monday, the road was closed.
               ^^^^ ====                             ~~~~~~~~~~~~~~~~~~~
            """, Draw("As Ruiz told the Tarn Courier on Monday, the road was closed."));

    [Fact]
    public void A_subject_in_ing_opens_a_clause_and_no_adverbial() =>
        Assert.Equal("""
            Shifting rain patterns in the north could close the road, Ruiz said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  ^^^^ ====
            """, Draw("Shifting rain patterns in the north could close the road, Ruiz said."));

    [Fact]
    public void A_subject_with_a_preposition_opens_a_clause_too() =>
        Assert.Equal("""
            Protests against the toll led to its end in May, Ruiz said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~  ^^^^ ====
            """, Draw("Protests against the toll led to its end in May, Ruiz said."));

    [Fact]
    public void An_adverb_behind_the_verb_of_an_interrupting_attribution() =>
        Assert.Equal("""
            The truth, the mayor said then, was that the road had been closed.
            ~~~~~~~~~  ^^^^^^^^^ ====       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The truth, the mayor said then, was that the road had been closed."));

    [Fact]
    public void A_phase_of_speaking_belongs_to_the_speaker() =>
        Assert.Equal("""
            Ruiz went on to explain that the road was closed.
            ^^^^            ======= ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz went on to explain that the road was closed."));

    [Fact]
    public void A_preposition_may_stand_apart_from_its_verb() =>
        Assert.Equal("""
            Ruiz complained on Tuesday about the noise on the road.
            ^^^^ ==========                  ~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz complained on Tuesday about the noise on the road."));

    [Fact]
    public void An_attitude_towards_something() =>
        Assert.Equal("""
            Ruiz expressed deep doubts about the bridge.
            ^^^^ ========= ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz expressed deep doubts about the bridge."));

    [Fact]
    public void A_lack_of_an_attitude_is_kept_with_it() =>
        Assert.Equal("""
            Holm expressed his lack of hope and interest in the talks.
            ^^^^ ========= ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm expressed his lack of hope and interest in the talks."));

    [Fact]
    public void A_name_for_something_without_marks() =>
        Assert.Equal("""
            Ruiz called the bridge a mistake.
            ^^^^ ====== ~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz called the bridge a mistake."));

    [Fact]
    public void A_noun_phrase_after_a_verb_of_mention() =>
        Assert.Equal("""
            Ruiz cited the long winter.
            ^^^^ ===== ~~~~~~~~~~~~~~~
            """, Draw("Ruiz cited the long winter."));

    [Fact]
    public void An_infinitive_that_was_only_wanted_says_nothing() =>
        Assert.Equal("""
            Ruiz wanted to say that the road was closed.
            """ + Environment.NewLine, Draw("Ruiz wanted to say that the road was closed."));

    [Fact]
    public void A_few_words_between_marks_inside_a_clause() =>
        Assert.Equal("""
            Ruiz attacked the "reckless and costly" bridge.
            ^^^^ ======== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz attacked the \"reckless and costly\" bridge."));

    [Fact]
    public void A_few_words_behind_a_preposition() =>
        Assert.Equal("""
            Ruiz spoke of a "quiet scandal" in Tarn.
            ^^^^ ======== ~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz spoke of a \"quiet scandal\" in Tarn."));

    [Fact]
    public void The_words_of_nobody() =>
        Assert.Equal("""
            The road that leads to the "old harbour" is closed.
            """ + Environment.NewLine, Draw("The road that leads to the \"old harbour\" is closed."));

    [Fact]
    public void What_something_is_named_is_said_by_nobody() =>
        Assert.Equal("""
            The council opened the "Long Reach" bridge on Monday.
            """ + Environment.NewLine, Draw("The council opened the \"Long Reach\" bridge on Monday."));
}
