using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>Who says it, where in the sentence, and what stands around.</summary>
public class AttributionFormTests
{
    [Fact]
    public void Two_participles_keep_the_speaker() =>
        Assert.Equal("""
            Ruiz said that the road was closed, noting that the bridge was open and stressing that nobody had been hurt.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~  ====== ~~~~~~~~~~~~~~~~~~~~~~~~     ========= ~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that the road was closed, noting that the bridge was open and stressing that nobody had been hurt."));

    [Fact]
    public void A_participle_behind_a_deed() =>
        Assert.Equal("""
            Ruiz sent a letter to the council, warning that the road would stay closed.
            ^^^^                               ======= ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz sent a letter to the council, warning that the road would stay closed."));

    [Fact]
    public void A_statement_before_the_speaker() =>
        Assert.Equal("""
            In a statement released on Monday, Ruiz denied that the road was closed.
                                               ^^^^ ====== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("In a statement released on Monday, Ruiz denied that the road was closed."));

    [Fact]
    public void A_statement_behind_the_verb() =>
        Assert.Equal("""
            “The road is closed,” the ministry said in a statement.
            ~~~~~~~~~~~~~~~~~~~~~ ^^^^^^^^^^^^ ====
            """, Draw("“The road is closed,” the ministry said in a statement."));

    [Fact]
    public void A_statement_behind_words_without_marks() =>
        Assert.Equal("""
            The road is closed, the ministry said in a statement.
            ~~~~~~~~~~~~~~~~~~  ^^^^^^^^^^^^ ====
            """, Draw("The road is closed, the ministry said in a statement."));

    [Fact]
    public void A_station_spoken_to() =>
        Assert.Equal("""
            Interior Minister Lena Sorel, the head of the party, told Radio Tarn that the road was closed.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ====            ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Interior Minister Lena Sorel, the head of the party, told Radio Tarn that the road was closed."));

    [Fact]
    public void A_spokeswoman_behind_her_name() =>
        Assert.Equal("""
            “Talks will resume,” said Lena Sorel, a spokeswoman for the ministry.
            ~~~~~~~~~~~~~~~~~~~~ ==== ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """, Draw("“Talks will resume,” said Lena Sorel, a spokeswoman for the ministry."));

    [Fact]
    public void A_relative_clause_behind_the_speaker() =>
        Assert.Equal("""
            The road was closed, said Sorel, who leads the party.
            ~~~~~~~~~~~~~~~~~~~  ==== ^^^^^
            """, Draw("The road was closed, said Sorel, who leads the party."));

    [Fact]
    public void A_participle_before_the_speaker() =>
        Assert.Equal("""
            Speaking in Geneva, Ruiz said that the road was closed.
                                ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Speaking in Geneva, Ruiz said that the road was closed."));

    [Fact]
    public void Two_speakers_in_two_clauses() =>
        Assert.Equal("""
            Ruiz said the road was closed, but Holm said the bridge was open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~      ^^^^ ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said the road was closed, but Holm said the bridge was open."));

    [Fact]
    public void According_to_in_the_middle() =>
        Assert.Equal("""
            The road, according to the ministry, was closed on Friday.
            ~~~~~~~~  ============ ^^^^^^^^^^^^  ~~~~~~~~~~~~~~~~~~~~
            """, Draw("The road, according to the ministry, was closed on Friday."));

    [Fact]
    public void A_heading_with_its_speaker_behind() =>
        Assert.Equal("""
            'We will answer', says minister
            ~~~~~~~~~~~~~~~~  ==== ^^^^^^^^
            """, Draw("'We will answer', says minister"));

    [Fact]
    public void An_answer_to_a_question() =>
        Assert.Equal("""
            Asked whether the road was closed, Holm said that it was open.
                                               ^^^^ ==== ~~~~~~~~~~~~~~~~
            """, Draw("Asked whether the road was closed, Holm said that it was open."));

    [Fact]
    public void An_adverb_between_subject_and_verb() =>
        Assert.Equal("""
            Holm later told the council that the road was closed.
            ^^^^       ====             ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm later told the council that the road was closed."));
}
