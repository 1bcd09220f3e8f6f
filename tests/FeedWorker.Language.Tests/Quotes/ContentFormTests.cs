using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

/// <summary>What may be said, and how: infinitives, noun phrases, words between marks.</summary>
public class ContentFormTests
{
    [Fact]
    public void A_promise_in_the_infinitive() =>
        Assert.Equal("""
            Ruiz vowed to reopen the road before the winter.
            ^^^^ ===== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz vowed to reopen the road before the winter."));

    [Fact]
    public void A_call_for_something() =>
        Assert.Equal("""
            The minister called for a truce along the whole border.
            ^^^^^^^^^^^^ ========== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The minister called for a truce along the whole border."));

    [Fact]
    public void An_accusation_with_its_target() =>
        Assert.Equal("""
            Ruiz accused the brigade of shelling the bridge.
            ^^^^ ======= ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz accused the brigade of shelling the bridge."));

    [Fact]
    public void A_denial_of_a_noun() =>
        Assert.Equal("""
            Ruiz denied the allegations against the army.
            ^^^^ ====== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz denied the allegations against the army."));

    [Fact]
    public void A_plea_to_somebody() =>
        Assert.Equal("""
            Ruiz urged the council to reopen the road.
            ^^^^ ===== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz urged the council to reopen the road."));

    [Fact]
    public void A_split_in_the_middle_of_a_clause() =>
        Assert.Equal("""
            “The road,” she said, “is closed.”
            ~~~~~~~~~~~ ^^^ ====  ~~~~~~~~~~~~
            """, Draw("“The road,” she said, “is closed.”"));

    [Fact]
    public void A_mixed_content_that_goes_on() =>
        Assert.Equal("""
            Ruiz said the road was “a disgrace to the valley” and that it would be mended.
            ^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz said the road was “a disgrace to the valley” and that it would be mended."));

    [Fact]
    public void A_description_in_quotation_marks() =>
        Assert.Equal("""
            Ruiz described the road as “a disgrace”.
            ^^^^ ========= ~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz described the road as “a disgrace”."));

    [Fact]
    public void Words_to_reporters_that_go_on() =>
        Assert.Equal("""
            “We have no bread,” Ruiz told reporters on Monday. “We have no water. Nobody has come.”
            ~~~~~~~~~~~~~~~~~~~ ^^^^ ====                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("“We have no bread,” Ruiz told reporters on Monday. “We have no water. Nobody has come.”"));

    [Fact]
    public void A_speaker_between_two_quotations() =>
        Assert.Equal("""
            Ruiz called the plan “absurd” and said it would “ruin the valley.”
            ^^^^ ====== ~~~~~~~~~~~~~~~~~     ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ruiz called the plan “absurd” and said it would “ruin the valley.”"));

    [Fact]
    public void According_to_words_between_marks() =>
        Assert.Equal("""
            The road is “beyond repair,” according to Holm.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ============ ^^^^
            """, Draw("The road is “beyond repair,” according to Holm."));

    [Fact]
    public void A_written_word() =>
        Assert.Equal("""
            “The road is closed,” Holm wrote on his website.
            ~~~~~~~~~~~~~~~~~~~~~ ^^^^ =====
            """, Draw("“The road is closed,” Holm wrote on his website."));

    [Fact]
    public void A_quotation_inside_a_quotation() =>
        Assert.Equal("""
            "We heard him shout 'Leave the bridge!' and ran," Holm said.
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ^^^^ ====
            """, Draw("\"We heard him shout 'Leave the bridge!' and ran,\" Holm said."));

    [Fact]
    public void A_contraction_inside_single_marks() =>
        Assert.Equal("""
            ‘We won’t wait,’ said Ruiz.
            ~~~~~~~~~~~~~~~~ ==== ^^^^
            """, Draw("‘We won’t wait,’ said Ruiz."));
}
