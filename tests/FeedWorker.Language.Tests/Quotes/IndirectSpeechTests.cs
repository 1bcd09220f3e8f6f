using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class IndirectSpeechTests
{
    [Fact]
    public void A_that_clause() =>
        Assert.Equal("""
            Ruiz said that the road to Tarn was closed.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that the road to Tarn was closed."));

    [Fact]
    public void A_clause_without_that() =>
        Assert.Equal("""
            Ruiz said the road to Tarn was closed.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said the road to Tarn was closed."));

    [Fact]
    public void A_clause_before_its_attribution() =>
        Assert.Equal("""
            The road to Tarn was closed, Ruiz said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~  ^^^^ ====
            """, Draw("The road to Tarn was closed, Ruiz said."));

    [Fact]
    public void A_clause_before_an_inverted_attribution() =>
        Assert.Equal("""
            The road to Tarn was closed, said Ruiz.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~  ==== ^^^^
            """, Draw("The road to Tarn was closed, said Ruiz."));

    [Fact]
    public void An_attribution_in_the_middle() =>
        Assert.Equal("""
            The road, she said, was closed for a week.
            ~~~~~~~~  ^^^ ====  ~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The road, she said, was closed for a week."));

    [Fact]
    public void The_one_spoken_to_is_no_content() =>
        Assert.Equal("""
            Ruiz told reporters that the road was closed.
            ^^^^ ====           ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz told reporters that the road was closed."));

    [Fact]
    public void The_occasion_is_no_content() =>
        Assert.Equal("""
            Ruiz said in a statement on Monday that the road was closed.
            ^^^^ ====                          ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said in a statement on Monday that the road was closed."));

    [Fact]
    public void An_aside_between_verb_and_content() =>
        Assert.Equal("""
            Ruiz added - at a press conference in Tarn with her colleague Per Holm - that the road was closed.
            ^^^^ =====                                                               ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz added - at a press conference in Tarn with her colleague Per Holm - that the road was closed."));

    [Fact]
    public void According_to_at_the_head() =>
        Assert.Equal("""
            According to the interior ministry, the road was closed.
            ============ ^^^^^^^^^^^^^^^^^^^^^  ~~~~~~~~~~~~~~~~~~~
            """, Draw("According to the interior ministry, the road was closed."));

    [Fact]
    public void According_to_at_the_end() =>
        Assert.Equal("""
            The road was closed, according to Obi Adeyemi, the minister of transport.
            ~~~~~~~~~~~~~~~~~~~  ============ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """, Draw("The road was closed, according to Obi Adeyemi, the minister of transport."));

    [Fact]
    public void Two_attributions_in_one_sentence() =>
        Assert.Equal("""
            Ruiz said that the road was closed, but she stressed that the bridge was open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~      ^^^ ======== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that the road was closed, but she stressed that the bridge was open."));

    [Fact]
    public void A_participle_keeps_the_speaker() =>
        Assert.Equal("""
            Ruiz said the road was closed, adding that the bridge was open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~  ====== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said the road was closed, adding that the bridge was open."));

    [Fact]
    public void A_participle_behind_a_plain_clause() =>
        Assert.Equal("""
            The ministry published a map of the region, noting that the road was closed.
            ^^^^^^^^^^^^                                ====== ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The ministry published a map of the region, noting that the road was closed."));

    [Fact]
    public void A_particle_belongs_to_its_verb() =>
        Assert.Equal("""
            Ruiz spoke first, pointing out that the road was closed.
            ^^^^              ============ ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz spoke first, pointing out that the road was closed."));

    [Fact]
    public void A_coordinated_verb_keeps_the_speaker() =>
        Assert.Equal("""
            Ruiz said the road was closed and warned that the bridge would follow.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~     ====== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said the road was closed and warned that the bridge would follow."));

    [Fact]
    public void A_coordinated_that_clause_stays_inside() =>
        Assert.Equal("""
            Ruiz said that the road was closed, and that the bridge was open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that the road was closed, and that the bridge was open."));

    [Fact]
    public void Nested_speech_stays_inside() =>
        Assert.Equal("""
            Ruiz said that Holm had told her that the road was closed.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that Holm had told her that the road was closed."));

    [Fact]
    public void As_he_put_it_is_no_content() =>
        Assert.Equal("""
            Holm said the road was closed to stop the convoy, as he put it.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm said the road was closed to stop the convoy, as he put it."));

    [Fact]
    public void As_the_spokesman_said_is_no_content() =>
        Assert.Equal("""
            Holm assured his colleague that the road was closed, as spokesman Jan Berg said.
            ^^^^ =======               ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm assured his colleague that the road was closed, as spokesman Jan Berg said."));

    [Fact]
    public void A_contrast_behind_while_is_a_new_attribution() =>
        Assert.Equal("""
            Ruiz said that the road was closed, while Holm insisted that it was open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~        ^^^^ ======== ~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said that the road was closed, while Holm insisted that it was open."));

    [Fact]
    public void A_question_is_content() =>
        Assert.Equal("""
            Holm asked whether the road was closed.
            ^^^^ ===== ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm asked whether the road was closed."));

    [Fact]
    public void The_writers_comment_behind_a_participle_is_no_content() =>
        Assert.Equal("""
            Holm said the army would hold the road, forcing traders to turn back.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm said the army would hold the road, forcing traders to turn back."));

    [Fact]
    public void A_semicolon_ends_the_content() =>
        Assert.Equal("""
            Holm said the road was closed; the bridge is still open.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("Holm said the road was closed; the bridge is still open."));

    [Fact]
    public void A_report_in_a_subordinate_clause_ends_with_it() =>
        Assert.Equal("""
            While Ruiz said the road was closed, the bridge was open to all.
                  ^^^^ ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("While Ruiz said the road was closed, the bridge was open to all."));

    [Fact]
    public void An_opening_adverbial_is_no_content() =>
        Assert.Equal("""
            In contrast, Ruiz said, there are few roads in the valley.
                         ^^^^ ====  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("In contrast, Ruiz said, there are few roads in the valley."));

    [Fact]
    public void A_question_word_opens_a_content() =>
        Assert.Equal("""
            Ruiz noted how few roads had stayed open.
            ^^^^ ===== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz noted how few roads had stayed open."));

    [Fact]
    public void A_coordinated_verb_after_a_relative_clause() =>
        Assert.Equal("""
            Ruiz, who said that the road was closed, warned that the bridge would follow.
            ^^^^      ==== ~~~~~~~~~~~~~~~~~~~~~~~~  ====== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz, who said that the road was closed, warned that the bridge would follow."));
}
