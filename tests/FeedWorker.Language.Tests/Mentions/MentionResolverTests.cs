using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Tests.Mentions;

public sealed class MentionResolverTests
{
    private const string Report = """
        Kenyan Foreign Minister Amina Odhol met Ugandan Foreign Minister Paul Ssali. Jonas Weidler, deputy director of press at the Kenyan Foreign Ministry, was there.

        The Ugandan Defence Ministry and the African Union (AU) sent letters. Kenya and Ukraine stayed away, as Kiev and the White House had said.
        """;

    [Theory]
    [InlineData("Kenyan Foreign Minister Amina Odhol", "", "Amina Odhol", Resolution.FullName)]
    [InlineData("Odhol", " Odhol left.", "Amina Odhol", Resolution.ShortName)]
    [InlineData("Mr. Ssali", " Mr. Ssali left.", "Paul Ssali", Resolution.ShortName)]
    [InlineData("Weidler's", " Weidler's answer was no.", "Jonas Weidler", Resolution.ShortName)]
    [InlineData("the AU", " Then the AU left.", "African Union", Resolution.Acronym)]
    [InlineData("the Ugandan Defence Ministry", " Then the Ugandan Defence Ministry left.", "Ugandan Defence Ministry", Resolution.FullName)]
    [InlineData("The ministry", " The ministry said no.", "Ugandan Defence Ministry", Resolution.HeadNoun)]
    [InlineData("The Kenyan minister", " The Kenyan minister said no.", "Amina Odhol", Resolution.Title)]
    [InlineData("the Ugandan foreign minister", " Then the Ugandan foreign minister left.", "Paul Ssali", Resolution.Title)]
    [InlineData("The Kenyan media official", " The Kenyan media official said no.", "Jonas Weidler", Resolution.Title)]
    [InlineData("Kiev", " Kiev agreed.", "Ukraine", Resolution.Metonym)]
    [InlineData("The White House", " The White House agreed.", "White House", Resolution.Metonym)]
    public void A_phrase_leads_to_the_full_name(string phrase, string tail, string name, Resolution how)
    {
        var resolved = new ResolvedText(Report + tail).Resolve(phrase);

        Assert.Equal((name, how), (resolved.Name, resolved.How));
        Assert.InRange(resolved.Confidence, 0.5, 1);
    }

    [Fact]
    public void A_seat_leads_to_the_country_that_the_text_names() =>
        Assert.Equal("UA", new ResolvedText(Report + " Kiev agreed.").Resolve("Kiev").Entity?.Link.CountryCode);

    [Fact]
    public void A_seat_has_its_country_also_when_the_text_does_not_name_it() => Assert.Equal("Iran", new ResolvedText("Tehran agreed.").Resolve("Tehran").Name);

    [Theory]
    [InlineData("She", "Amina Odhol", "Amina Odhol")]
    [InlineData("It", "Ugandan Defence Ministry", "Ugandan Defence Ministry")]
    [InlineData("It", "Paul Ssali", null)]
    [InlineData("They", "African Union", "African Union")]
    [InlineData("They", null, null)]
    public void A_pronoun_means_the_last_speaker_where_it_fits(string pronoun, string? lastSpeaker, string? name) =>
        Assert.Equal(name, new ResolvedText(Report + $" {pronoun} will stay.").Resolve(pronoun, lastSpeaker).Name);

    [Fact]
    public void His_country_is_the_one_that_he_serves() =>
        Assert.Equal("Uganda", new ResolvedText(Report + " Ssali said that his country will stay.").Resolve("his country").Name);

    [Fact]
    public void A_pronoun_never_takes_a_speaker_of_the_other_gender() =>
        Assert.Equal("Mary Akol", new ResolvedText("Mary Akol met Peter Okwiri. She left.").Resolve("She", "Peter Okwiri").Name);

    [Theory]
    [InlineData("Peter Okwiri met Clara Brandt. She left. He said that he knew.", "He", "Peter Okwiri")]
    [InlineData("Clara Brandt met Peter Okwiri. He left. She said that she knew.", "She", "Clara Brandt")]
    [InlineData("Peter Okwiri met Clara Brandt. \"We disagree,\" she said. \"I know,\" he replied.", "he", "Peter Okwiri")]
    public void A_pronoun_means_the_one_whose_name_agrees_with_it(string text, string pronoun, string name) =>
        Assert.Equal(name, new ResolvedText(text).Resolve(pronoun).Name);

    [Fact]
    public void A_pronoun_is_nobody_whose_name_speaks_against_it() =>
        Assert.Equal(ResolvedMention.Nobody, new ResolvedText("Clara Brandt came. He left.").Resolve("He"));

    [Theory]
    [InlineData("a spokesman for Amina Odhol", " It was a spokesman for Amina Odhol.")]
    [InlineData("Odhol's spokesman", " It was Odhol's spokesman.")]
    [InlineData("the Odhol campaign", " It was the Odhol campaign.")]
    [InlineData("officials", " It was told to officials.")]
    [InlineData("the head of the ruling Lake Party", " It was the head of the ruling Lake Party.")]
    [InlineData("Kenya and its allies", " It was Kenya and its allies.")]
    [InlineData("the Danish minister", " It was the Danish minister.")]
    [InlineData("a minister", " It was a minister.")]
    public void Whoever_the_text_does_not_name_stays_nobody(string phrase, string tail) =>
        Assert.Equal(ResolvedMention.Nobody, new ResolvedText(Report + tail).Resolve(phrase, "Paul Ssali"));

    [Theory]
    [InlineData("Minister of Education Clara Brandt")]
    [InlineData("Undersecretary for Education Mrs. Clara Brandt")]
    [InlineData("University of Northmoor president Clara Brandt")]
    public void An_office_swallows_its_preposition(string phrase) => Assert.Equal("Clara Brandt", new ResolvedText($"It was {phrase} who left.").Resolve(phrase).Name);

    [Fact]
    public void The_head_of_a_long_phrase_is_the_person_that_it_introduces() =>
        Assert.Equal("Clara Brandt", new ResolvedText("Kenyan Ambassador to the United States Clara Brandt left.").Resolve("Kenyan Ambassador to the United States Clara Brandt").Name);
}
