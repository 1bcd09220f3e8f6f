using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Language.Tests.Entities;

public sealed class NameTests
{
    [Fact]
    public void A_title_stays_outside_the_name_and_the_nationality_apart() =>
        Assert.Equal(["Norp Kenyan", "Person Amina Odhol", "Location Nairobi"], TaggedText.Of("Kenyan Foreign Minister Amina Odhol left Nairobi.").All());

    [Theory]
    [InlineData("Minister of Health and Sports Zodwa Brandt left.", "Zodwa Brandt")]
    [InlineData("The Secretary of State, Zodwa Brandt, left.", "Zodwa Brandt")]
    [InlineData("Rival Clara Brandt left.", "Clara Brandt")]
    [InlineData("Then Mr. Brandt left.", "Brandt")]
    [InlineData("They saw Ursula von der Brandt leave.", "Ursula von der Brandt")]
    public void A_person_is_known_by_title_or_first_name(string text, string name) => Assert.Equal([name], TaggedText.Of(text).Names(EntityType.Person));

    [Theory]
    [InlineData("The Kenyan Ministry of Labour and Social Development said so.", "Kenyan Ministry of Labour and Social Development")]
    [InlineData("He joined the Northmoor People's Liberation Front.", "Northmoor People's Liberation Front")]
    [InlineData("He joined Qatar Charity in May.", "Qatar Charity")]
    [InlineData("He left Halden Inc. on time.", "Halden Inc.")]
    [InlineData("He joined the Northmoor Workers Party.", "Northmoor Workers Party")]
    public void An_organisation_is_known_by_its_head_word(string text, string name) => Assert.Equal([name], TaggedText.Of(text).Names(EntityType.Organization));

    [Fact]
    public void Known_places_need_no_context() =>
        Assert.Equal(["United States", "U.S.", "Buenos Aires", "Black Sea"], TaggedText.Of("The United States (U.S.), Buenos Aires and the Black Sea.").Names(EntityType.Location));

    [Fact]
    public void A_surname_is_a_person_wherever_the_full_name_stands() =>
        Assert.Equal(["Price", "Ned Price", "Price"], TaggedText.Of("Price rejected it. The spokesman, Ned Price, was clear. Price said no.").Names(EntityType.Person));

    [Fact]
    public void A_city_that_is_somebodys_surname_is_a_city_only_behind_a_preposition()
    {
        var tagged = TaggedText.Of("Valerie Paris sang in Paris. Then Paris left.");

        Assert.Equal(["Valerie Paris", "Paris"], tagged.Names(EntityType.Person));
        Assert.Equal(["Paris"], tagged.Names(EntityType.Location));
    }

    [Theory]
    [InlineData("Moreover, prices rose. Unfortunately it rained.")]
    [InlineData("Talks resumed. Police came. Several MPs left.")]
    [InlineData("He Bought The House And Sold It Again")]
    public void A_capital_that_only_opens_a_sentence_or_a_headline_names_nothing(string text) => Assert.Empty(TaggedText.Of(text).All());

    [Fact]
    public void A_headline_in_title_case_keeps_its_names() =>
        Assert.Equal(["Location Oslo", "Location Northmoor", "Person Clara Brandt"], TaggedText.Of("Talks Between Oslo And Northmoor Fail As Clara Brandt Leaves").All());

    [Fact]
    public void A_headline_in_capitals_keeps_its_names() =>
        Assert.Equal(["Person ANA RUIZ", "Location KENYA", "Date MONDAY"], TaggedText.Of("MINISTER ANA RUIZ VISITS KENYA ON MONDAY").All());

    [Fact]
    public void Two_persons_with_an_everyday_word_between_are_two() =>
        Assert.Equal(["Person Ibeth", "Person Okwiri"], TaggedText.Of("Queen Ibeth thanked Okwiri.").All());

    [Fact]
    public void A_country_and_the_person_behind_it_are_two() =>
        Assert.Equal(["Norp Kenyan", "Location United States", "Person Clara Brandt"], TaggedText.Of("Kenyan Ambassador to the United States Clara Brandt left.").All());

    [Theory]
    [InlineData("Northmoor Court Justice Clara Brandt", "Organization Northmoor Court", "Person Clara Brandt")]
    [InlineData("Lowfield Party bench of Deputy Minister K. S. Odhol", "Organization Lowfield Party", "Person K. S. Odhol")]
    [InlineData("Northmoor Director Clara Brandt Foundation", "Organization Northmoor Director Clara Brandt Foundation")]
    [InlineData("Minister Clara Brandt", "Organization Minister Clara Brandt")]
    public void A_body_and_the_holder_of_its_office_are_two(string name, params string[] parts)
    {
        var text = SentenceSplitter.Split(name, Tokenizer.Tokenize(name));

        var parted = JoinedNames.Part(text, [new EntityMention(text.SpanOf(0, text.Tokens.Count), EntityType.Organization)], LanguageModel.Default.Gazetteer);

        Assert.Equal(parts, parted.Select(mention => $"{mention.Type} {mention.Span.In(name)}"));
    }

    [Fact]
    public void A_dateline_in_capitals_is_a_place() => Assert.Equal(["CAIRO"], TaggedText.Of("CAIRO — The talks failed.").Names(EntityType.Location));

    [Fact]
    public void A_named_event_is_one_and_a_plain_noun_is_none() =>
        Assert.Equal(["Event Northmoor Security Conference"], TaggedText.Of("The Northmoor Security Conference follows the elections.").All());
}
