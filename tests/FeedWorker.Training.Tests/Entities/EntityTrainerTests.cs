using FeedWorker.Language;
using FeedWorker.Language.Entities;
using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;
using FeedWorker.Training.Entities;

namespace FeedWorker.Training.Tests.Entities;

public sealed class EntityTrainerTests
{
    private static readonly string[] _people = ["Tovin", "Marle", "Quist", "Brandt", "Odhol", "Varga", "Halden", "Ilse"];
    private static readonly string[] _places = ["Northmoor", "Eastvale", "Harrowby", "Stenmark", "Lowfield", "Kestrel"];

    [Fact]
    public void A_model_learns_a_toy_language_is_written_and_read_again()
    {
        var model = Load(Train(seed: 1));

        Assert.Equal("toy", model.Name);
        Assert.Equal("hash", model.TrainingData);
        Assert.Equal(["Person Quist", "Location Eastvale"], Find(model, "Minister Quist spoke in Eastvale."));
        Assert.Equal(["Person Zembla", "Location Ruritania"], Find(model, "Minister Zembla spoke in Ruritania."));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes() => Assert.Equal(Train(seed: 3), Train(seed: 3));

    [Fact]
    public void A_file_that_is_cut_short_or_of_another_kind_is_refused_with_the_reason()
    {
        var file = Train(seed: 1);
        var other = (byte[])file.Clone();
        other[3]++;

        Assert.Contains("cut short", Refusal(file[..(file.Length / 2)]), StringComparison.Ordinal);
        Assert.Contains("another version", Refusal(other), StringComparison.Ordinal);
    }

    private static string Refusal(byte[] file) => Assert.Throws<InvalidDataException>(() => Load(file)).Message;

    private static LanguageModel Load(byte[] file) => LanguageModel.Load(new MemoryStream(file));

    private static string[] Find(LanguageModel model, string text) =>
        [.. model.Entities.Find(SentenceSplitter.Split(text, Tokenizer.Tokenize(text))).Select(mention => $"{mention.Type} {mention.Span.In(text)}")];

    // Two members, as a real model has several.
    private static byte[] Train(int seed)
    {
        var texts = Texts().ToList();
        var labels = LabelledFile.Labels(texts);
        var encoded = texts.ConvertAll(text => new EncodedText(text, labels, LanguageModel.BuiltInLists));
        var settings = new EntitySettings { Epochs = 12, Rate = 0.01f, Shape = new EntityShape { Width = 16, Words = new() { KnownWidth = 8, FeatureWidth = 8, Buckets = 512, WordHidden = 32, WordWidth = 32 } } };
        var members = new EntityTrainer[2];
        for (var i = 0; i < members.Length; i++)
        {
            members[i] = new EntityTrainer(labels, encoded, settings with { Seed = seed + i });
            members[i].Train();
        }

        using var stream = new MemoryStream();
        EntityTrainer.Write(stream, "toy", "hash", members);
        return stream.ToArray();
    }

    private static IEnumerable<LabelledText> Texts()
    {
        var random = new Random(5);
        for (var i = 0; i < 60; i++)
        {
            var (person, place) = (_people[random.Next(_people.Length)], _places[random.Next(_places.Length)]);
            var words = i % 2 == 0 ? ["Minister ", person, " spoke in ", place, "."] : new[] { "People in ", place, " heard Minister ", person, "." };
            var text = string.Concat(words);
            LabelledSpan Mark(string name, EntityType type) =>
                new(new TextSpan(text.IndexOf(name, StringComparison.Ordinal), text.IndexOf(name, StringComparison.Ordinal) + name.Length), [type]);
            yield return new LabelledText($"toy-{i}", text, [.. new[] { Mark(person, EntityType.Person), Mark(place, EntityType.Location) }.OrderBy(mention => mention.Span.Start)])
            {
                Labelled = [EntityType.Person, EntityType.Location],
            };
        }
    }
}
