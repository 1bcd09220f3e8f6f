using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class SpeakerPhraseTests
{
    [Fact]
    public void A_title_belongs_to_the_speaker() =>
        Assert.Equal("""
            Deputy Foreign Minister Lena Sorel said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Deputy Foreign Minister Lena Sorel said that talks would resume."));

    [Fact]
    public void An_apposition_belongs_to_the_speaker() =>
        Assert.Equal("""
            Jan Berg, deputy head of the transport committee, said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Jan Berg, deputy head of the transport committee, said that talks would resume."));

    [Fact]
    public void A_clause_in_commas_does_not() =>
        Assert.Equal("""
            Jan Berg, speaking in Oslo, said that talks would resume.
            ^^^^^^^^                    ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Jan Berg, speaking in Oslo, said that talks would resume."));

    [Fact]
    public void A_relative_clause_does_not() =>
        Assert.Equal("""
            Jan Berg, who leads the committee, said that talks would resume.
            ^^^^^^^^                           ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Jan Berg, who leads the committee, said that talks would resume."));

    [Fact]
    public void An_opening_adverbial_does_not() =>
        Assert.Equal("""
            In a related development, sources said that talks would resume.
                                      ^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("In a related development, sources said that talks would resume."));

    [Fact]
    public void An_apposition_behind_the_verb() =>
        Assert.Equal("""
            “Talks will resume,” said Jan Berg, the head of the committee.
            ~~~~~~~~~~~~~~~~~~~~ ==== ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """, Draw("“Talks will resume,” said Jan Berg, the head of the committee."));

    [Fact]
    public void A_bracket_behind_the_name() =>
        Assert.Equal("""
            Rep. Lena Sorel (D-Ohio) said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Rep. Lena Sorel (D-Ohio) said that talks would resume."));

    [Fact]
    public void Two_speakers_joined() =>
        Assert.Equal("""
            The interior ministry and the army said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The interior ministry and the army said that talks would resume."));

    [Fact]
    public void A_noun_before_who_is_meant() =>
        Assert.Equal("""
            People who know him said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("People who know him said that talks would resume."));

    [Fact]
    public void The_head_of_a_long_phrase() =>
        Assert.Equal("""
            The head of the ruling Northern Union party said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The head of the ruling Northern Union party said that talks would resume."));

    [Fact]
    public void A_time_before_the_verb_does_not() =>
        Assert.Equal("""
            The bank this month announced that talks would resume.
            ^^^^^^^^            ========= ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The bank this month announced that talks would resume."));

    [Fact]
    public void A_short_quotation_inside_belongs_to_it() =>
        Assert.Equal("""
            The "Valley" section of the report says that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The \"Valley\" section of the report says that talks would resume."));

    [Fact]
    public void A_participle_inside_belongs_to_it() =>
        Assert.Equal("""
            Officials briefed on the matter said that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Officials briefed on the matter said that talks would resume."));

    [Fact]
    public void A_stray_comma_before_the_verb() =>
        Assert.Equal("""
            The results of the study, revealed that talks would resume.
            ^^^^^^^^^^^^^^^^^^^^^^^^  ======== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The results of the study, revealed that talks would resume."));
}
