using static FeedWorker.Language.Tests.Quotes.QuoteDrawing;

namespace FeedWorker.Language.Tests.Quotes;

public class NoQuoteTests
{
    [Fact]
    public void A_weapon_in_quotation_marks_is_no_quote() =>
        Assert.Empty(Find("The army sent four \"Sukhoi-35\" jets to the base."));

    [Fact]
    public void A_scare_quote_is_no_quote() =>
        Assert.Empty(Find("The so-called \"reforms\" have divided the village."));

    [Fact]
    public void A_nickname_is_no_quote() =>
        Assert.Empty(Find("Jan \"the Bull\" Berg won the race on Sunday."));

    [Fact]
    public void A_title_of_a_book_is_no_quote() =>
        Assert.Empty(Find("Her novel \"Winter in Tarn\" sold well in Oslo."));

    [Fact]
    public void A_noun_that_looks_like_a_verb_is_no_cue() =>
        Assert.Empty(Find("The report claims of the last year were repeated in two new demands."));

    [Fact]
    public void A_state_is_no_statement() =>
        Assert.Empty(Find("The United States sent two ships to the strait."));

    [Fact]
    public void A_passive_is_no_cue() =>
        Assert.Empty(Find("Talks are said to be close to collapse."));

    [Fact]
    public void A_denied_utterance_is_no_quote() =>
        Assert.Empty(Find("Holm did not say that the road was closed."));

    [Fact]
    public void A_possible_utterance_is_no_quote() =>
        Assert.Empty(Find("Holm could say that the road was closed."));

    [Fact]
    public void A_conditional_utterance_is_no_quote() =>
        Assert.Empty(Find("If Holm says that the road is closed, nobody will move."));

    [Fact]
    public void Whoever_is_told_says_nothing() =>
        Assert.Empty(Find("Holm was stopped and told that the road was closed."));

    [Fact]
    public void A_name_of_a_thing_is_no_quote() =>
        Assert.Empty(Find("The plan called “Spring” failed in the valley."));

    [Fact]
    public void A_name_given_in_passing_is_no_quote() =>
        Assert.Empty(Find("The army left what it called “a trap” in the valley."));

    [Fact]
    public void A_title_behind_a_colon_is_no_quote_of_who_gives_it() =>
        Assert.Empty(Find("Writing on Monday, Holm dubbed the quarrel about the road: “The Long War, part two”."));

    [Theory]
    [InlineData("The film “Winter in Tarn” opens on Friday.")]
    [InlineData("The singer known as “The Fox” left the stage.")]
    [InlineData("Troops fired two “Iskander-M” missiles at the bridge.")]
    [InlineData("The word “freedom” was painted on the wall.")]
    [InlineData("Police removed a sign that read “No Entry” from the gate.")]
    [InlineData("So-called “volunteers” took the bridge on Friday.")]
    public void Titles_names_signs_and_words_spoken_of_are_no_quotes(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Ruiz was told that the road was closed.")]
    [InlineData("It was reported that the road was closed.")]
    [InlineData("The road is said to be closed.")]
    [InlineData("The minister was accused of closing the road.")]
    public void A_passive_names_no_speaker(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Ruiz might say that the road was closed.")]
    [InlineData("Ruiz would not say that the road was closed.")]
    [InlineData("Ruiz never said that the road was closed.")]
    [InlineData("Ruiz did not deny that the road was closed.")]
    public void What_is_not_or_may_be_said_is_no_quote(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("The call for help came at noon.")]
    [InlineData("The demands of the brigade were met on Friday.")]
    [InlineData("The state of the road worried the council.")]
    [InlineData("The report on the road came out on Friday.")]
    public void Nouns_that_look_like_verbs_of_speech_are_no_cues(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("Ana Ruiz did not attack the \"reckless plan\" of the council.")]
    [InlineData("Ana Ruiz might attack the \"reckless plan\" of the council.")]
    [InlineData("Ana Ruiz wants to attack the \"reckless plan\" of the council.")]
    [InlineData("If Ana Ruiz attacks the \"reckless plan\", the council will fall.")]
    [InlineData("Ana Ruiz went to the \"old town hall\" in Tarn.")]
    [InlineData("Ana Ruiz pointed her lamp at the \"wild dog\" of Tarn.")]
    [InlineData("Ana Ruiz found a \"hidden door\" in the wall.")]
    [InlineData("Ana Ruiz used the \"back door\" of the town hall.")]
    public void Marked_words_in_a_clause_that_reports_nothing(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("As Ruiz wrote the book in May, the road was closed.")]
    [InlineData("As she continued the tour, the road was closed.")]
    [InlineData("As the court heard the case, the road was closed.")]
    public void An_as_clause_of_time(string text) => Assert.Empty(Find(text));

    [Fact]
    public void What_somebody_only_seemed_to_say() => Assert.Empty(Find("Ruiz seemed to say that the road was closed."));

    [Fact]
    public void An_adverb_is_no_speaker() =>
        Assert.All(Find("The public are hereby notified that the road to Tarn was closed."), quote => Assert.Null(quote.Speaker));
}
