using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class SubjectTests
{
    [Fact]
    public void A_day_behind_the_name_is_not_part_of_it() =>
        Assert.Equal("""
            Torvania on Wednesday gave Belmara until noon, and said its navy would stay.
            ^^^^^^^^                                           ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("Torvania on Wednesday gave Belmara until noon, and said its navy would stay."));

    [Fact]
    public void The_name_comes_before_a_long_apposition() =>
        Assert.Equal("""
            Karim Vasko, a Norland-based builder and spokesman for the Road Coalition, which was founded in May, said the bridge was closed.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                            ==== ~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Karim Vasko, a Norland-based builder and spokesman for the Road Coalition, which was founded in May, said the bridge was closed."));

    [Fact]
    public void An_age_is_not_the_speaker() =>
        Assert.Equal("""
            Ana Ruiz, 42, who has led the transport committee for years, said that talks would resume.
            ^^^^^^^^^^^^                                                 ==== ~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("Ana Ruiz, 42, who has led the transport committee for years, said that talks would resume."));

    [Fact]
    public void A_place_line_is_not_the_speaker() =>
        Assert.Equal("""
            NORHEIM (Nordnytt) - Minister Lena Sorel said the road was closed.
                                 ^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("NORHEIM (Nordnytt) - Minister Lena Sorel said the road was closed."));

    [Fact]
    public void A_clause_that_tells_which_one_is_meant_belongs_to_the_speaker() =>
        Assert.Equal("""
            “Talks will resume,” said Jan Berg, one of several engineers who have come to work with the committee.
            ~~~~~~~~~~~~~~~~~~~~ ==== ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """, Draw("“Talks will resume,” said Jan Berg, one of several engineers who have come to work with the committee."));

    [Fact]
    public void Brackets_behind_each_of_several_names() =>
        Assert.Equal("""
            Sens. Jan Berg (D-Ohio), Ana Ruiz (D-Ore.) and Sam Obi (R-Iowa) said the road was closed.
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ==== ~~~~~~~~~~~~~~~~~~~
            """, Draw("Sens. Jan Berg (D-Ohio), Ana Ruiz (D-Ore.) and Sam Obi (R-Iowa) said the road was closed."));

    [Fact]
    public void The_subject_of_what_follows_is_not_an_apposition() =>
        Assert.Equal("""
            According to the Norheim Courier, Lena Sorel, the head of the committee, said the road was closed.
            ============ ^^^^^^^^^^^^^^^^^^^  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("According to the Norheim Courier, Lena Sorel, the head of the committee, said the road was closed."));

    [Fact]
    public void A_participle_that_opens_the_sentence_has_the_speaker_behind_it() =>
        Assert.Equal("""
            Citing an unfounded theory, Berg left the meeting.
            ====== ~~~~~~~~~~~~~~~~~~~  ^^^^
            """, Draw("Citing an unfounded theory, Berg left the meeting."));

    [Fact]
    public void Whoever_is_named_in_the_words_of_another_does_not_speak() =>
        Assert.Equal("""
            Sorel said the ministry promised to pay and said she would wait.
            ^^^^^ ==== ~~~~~~~~~~~~~~~~~~~~~~~~~~~~     ==== ~~~~~~~~~~~~~~
            """, Draw("Sorel said the ministry promised to pay and said she would wait."));

    [Fact]
    public void A_name_before_a_participle_speaks() =>
        Assert.Equal("""
            The film uses footage of Lena Sorel asking, “Why are we not ahead of them?”
                                     ^^^^^^^^^^ ======  ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
            """, Draw("The film uses footage of Lena Sorel asking, “Why are we not ahead of them?”"));

    [Fact]
    public void Who_is_the_speaker_where_the_noun_before_it_has_a_name()
    {
        var (phrase, name) = SpeakerOf("The court fined Lena Sorel, who said she would pay.");

        Assert.Equal(("who", "Lena Sorel"), (phrase, name));
    }

    [Fact]
    public void A_noun_without_a_name_is_published_in_place_of_who()
    {
        var (phrase, name) = SpeakerOf("The court fined a farmer, who said he would pay.");

        Assert.Equal(("a farmer", null), (phrase, name));
    }

    [Theory]
    [InlineData("An armed group in the Vesk valley threatened to shut the road.", null)]
    [InlineData("A spokesman for the defence ministry said the road was closed.", null)]
    [InlineData("Jan Berg's lawyer said the road was closed.", null)]
    [InlineData("Officials in Kyiv said the road was closed.", null)]
    [InlineData("Critics of Berg and Sorel said the road was closed.", null)]
    [InlineData("The mayor of Oslo, Ana Ruiz, said the road was closed.", "Ana Ruiz")]
    [InlineData("The state news agency, Xinhua, said the road was closed.", "Xinhua")]
    public void The_name_of_a_speaker_is_that_of_the_head(string text, string? name) => Assert.Equal(name, SpeakerOf(text).Name);

    [Theory]
    [InlineData("Ana Ruiz and Sam Obi said the road was closed.", "Ana Ruiz")]
    [InlineData("The Norland Defence Ministry and the Torvanian Navy said the road was closed.", "Norland Defence Ministry")]
    [InlineData("Washington and its allies said the road was closed.", null)]
    public void Two_that_are_named_speak_by_the_first(string text, string? name) => Assert.Equal(name, SpeakerOf(text).Name);

    [Theory]
    [InlineData("According to Sam Obi, a teacher in Oslo, Peter Cole was a legend. He said, “Cole was the centre of it all.”", "Sam Obi")]
    [InlineData("“Jan Berg is a fool,” Lena Sorel said.\n\n“He will fall,” she said.", "Lena Sorel")]
    [InlineData("Jan Berg said that Peter Cole had left.\n\nHe said the road was open.", "Jan Berg")]
    public void Whoever_was_only_spoken_of_is_not_the_one_who_goes_on(string text, string name) =>
        Assert.Equal(name, new TextAnalyzer(LanguageModel.Default).Analyze(text).Quotes[^1].ResolvedSpeaker.Name);

    private static (string? Phrase, string? Name) SpeakerOf(string text)
    {
        var quote = Assert.Single(new TextAnalyzer(LanguageModel.Default).Analyze(text).Quotes);
        return (quote.Speaker?.In(text).ToString(), quote.ResolvedSpeaker.Name);
    }
}
