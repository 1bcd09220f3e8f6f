using FeedWorker.Language.Mentions;

namespace FeedWorker.Language.Tests.Mentions;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Clara Brandt met Thomas Okwiri on Monday. [She] left early.", "Clara Brandt")]
    [InlineData("Clara Brandt met Thomas Okwiri on Monday. [He] left early.", "Thomas Okwiri")]
    [InlineData("Peter Okwiri praised Thomas Lund. Later [he] left for Oslo.", "Peter Okwiri")]
    [InlineData("Peter Okwiri said that [he] would resign.", "Peter Okwiri")]
    [InlineData("Peter Okwiri hurt [himself] on Monday while Thomas Lund watched.", "Peter Okwiri")]
    [InlineData("Peter Okwiri lost [his] seat to Clara Brandt.", "Peter Okwiri")]
    [InlineData("Clara Brandt lost [her] seat to Peter Okwiri.", "Clara Brandt")]
    [InlineData("For [her] part, Finnish Foreign Minister Clara Brandt welcomed the talks.", "Clara Brandt")]
    [InlineData("Peter Okwiri left. For [his] part, Kenyan Foreign Minister Thomas Lund stayed.", "Thomas Lund")]
    [InlineData("Mrs Akol met Mr Lund. [She] was angry.", "Akol")]
    [InlineData("Mrs Akol met Mr Lund. [He] was angry.", "Lund")]
    [InlineData("Queen Ibeth thanked Okwiri. [She] was angry.", "Ibeth")]
    public void A_personal_pronoun_means_the_one_who_fits(string text, string name) => Assert.Equal(name, Marked(text)?.Name);

    [Fact]
    public void Whoever_is_spoken_of_inside_a_quotation_is_not_its_speaker() =>
        Assert.Equal("Thomas Lund", Marked("Peter Okwiri criticised Thomas Lund. \"[He] has lied to us,\" Okwiri said.")?.Name);

    [Fact]
    public void Who_said_something_before_goes_on_saying() => Assert.Equal(
        "Peter Okwiri", Marked("The talks failed, Peter Okwiri said. \"Thomas Lund came late, and Thomas Lund left early,\" [he] added.")?.Name);

    [Theory]
    [InlineData("The mayor met a woman. [She] was angry.")]
    [InlineData("It is clear that [it] was raining.")]
    [InlineData("[He] left.")]
    public void A_pronoun_for_somebody_without_a_name_means_none_of_the_entities(string text) => Assert.Null(Marked(text));

    [Theory]
    [InlineData("NATO said that [it] will hire workers.", "NATO")]
    [InlineData("Russia submitted [its] proposals on security.", "Russia")]
    public void It_means_the_body_or_country(string text, string name) => Assert.Equal(name, Marked(text)?.Name);

    [Theory]
    [InlineData("Kenyan Foreign Minister Amina Odhol left. [The minister] will return.", "Amina Odhol", Resolution.Title)]
    [InlineData("Amina Odhol, [the foreign minister of Kenya], left.", "Amina Odhol", Resolution.Title)]
    [InlineData("The Ugandan Defence Ministry denied it. [The ministry] gave no reason.", "Ugandan Defence Ministry", Resolution.HeadNoun)]
    [InlineData("US Secretary of State Clara Brandt left. [The minister] will return.", "Clara Brandt", Resolution.Title)]
    public void A_description_means_the_one_who_was_introduced_so(string text, string name, Resolution how)
    {
        var (found, reference) = Found(text);

        Assert.Equal((name, how), (found?.Name, reference?.How));
    }

    [Theory]
    [InlineData("Ukraine mourned. [Kiev] accused the rebels.", "Ukraine", Resolution.Metonym)]
    [InlineData("Ukraine mourned. They met in [Kiev] on Monday.", "Kiev", Resolution.FullName)]
    [InlineData("Ukraine mourned. [The Ukrainian government] said so.", "Ukraine", Resolution.HeadNoun)]
    public void A_government_is_its_country(string text, string name, Resolution how)
    {
        var (found, reference) = Found(text);

        Assert.Equal((name, how), (found?.Name, reference?.How));
    }

    [Theory]
    [InlineData("\"[I] will stay,\" Clara Brandt said.", "Clara Brandt")]
    [InlineData("Thomas Lund laughed. \"It is [my] house,\" said Clara Brandt.", "Clara Brandt")]
    [InlineData("\"[We] will stay,\" Clara Brandt said.", null)]
    [InlineData("Clara Brandt said [I] was late.", null)]
    public void I_is_the_speaker_of_the_words_around_it(string text, string? name) => Assert.Equal(name, Marked(text)?.Name);

    [Fact]
    public void A_girl_who_was_introduced_as_one_is_the_girl_later() =>
        Assert.Equal("Ana Ruiz", Marked("Ana Ruiz, a girl of nine, was found on Monday. Police had searched for days. [The girl] is well.")?.Name);

    [Fact]
    public void Every_name_is_a_reference_too()
    {
        var references = new ResolvedText("Clara Brandt left. Brandt will return.").References;

        Assert.Equal([Resolution.FullName, Resolution.ShortName], references.Select(reference => reference.How));
        Assert.All(references, reference => Assert.Equal(0, reference.EntityId));
    }

    private static Entity? Marked(string text) => Found(text).Entity;

    // The reference at the marked words, and whom it means.
    private static (Entity? Entity, Reference? Reference) Found(string marked)
    {
        var start = marked.IndexOf('[', StringComparison.Ordinal);
        var end = marked.IndexOf(']', StringComparison.Ordinal) - 1;
        var text = new ResolvedText(marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal));
        var reference = text.References.SingleOrDefault(one => one.Span.Start == start && one.Span.End == end);
        return (reference is null ? null : text.Entities[reference.EntityId], reference);
    }
}
