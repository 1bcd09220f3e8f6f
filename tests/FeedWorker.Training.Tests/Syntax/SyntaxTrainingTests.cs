using FeedWorker.Language.Networks;
using FeedWorker.Language.Syntax;
using FeedWorker.Training.Networks;
using FeedWorker.Training.Syntax;
using FeedWorker.Training.Tests.Networks;
using FeedWorker.Training.Treebanks;

namespace FeedWorker.Training.Tests.Syntax;

/// <summary>The whole way on a treebank of our own: sentences of one pattern, so small that seconds are enough.</summary>
public sealed class SyntaxTrainingTests
{
    private static readonly string[] _people = ["minister", "envoy", "captain", "mayor", "judge", "farmer"];
    private static readonly string[] _acts = ["signed", "rejected", "read", "burned", "praised"];
    private static readonly string[] _things = ["treaty", "letter", "offer", "map", "bill"];

    private static readonly SyntaxSettings _settings = new()
    {
        Shape = new SyntaxShape
        {
            Encoder = new EncoderShape { KnownWidth = 8, FeatureWidth = 8, Buckets = 200, WordHidden = 24, WordWidth = 32, Width = 16, Layers = 2, Dropout = 0.1f },
            ArcWidth = 16,
            RelationWidth = 16,
            Dropout = 0.1f,
        },
        Epochs = 12,
        StepWords = 60,
        Rate = 0.01f,
        AverageDecay = 0.98f,
    };

    [Fact]
    public void A_small_treebank_is_learned_and_unseen_sentences_are_read_right()
    {
        var sentences = Sentences().ToArray();
        var train = sentences.Where((_, i) => i % 5 != 0).ToArray();
        var unseen = sentences.Where((_, i) => i % 5 == 0).ToArray();

        var scores = SyntaxScores.Of(SyntaxParser.Load(Train(train)), unseen);

        Assert.True(scores is { Tags: > 0.97, Arcs: > 0.95 }, scores.ToString());
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var sentences = Sentences().Take(40).ToArray();

        Assert.Equal(Train(sentences).ToArray(), Train(sentences).ToArray());
    }

    [Fact]
    public void Sentences_that_take_turns_are_seen_in_their_epochs_only()
    {
        var always = Sentences().Take(60).ToArray();
        var other = Sentences().Skip(60).Take(45).Select(sentence => sentence with { Turn = 0 }).ToArray();
        var own = Sentences().Skip(105).Take(45).Select(sentence => sentence with { Turn = 1 }).ToArray();
        var settings = _settings with { Epochs = 1 }; // the first epoch is that of turn 1

        Assert.Equal(Train([.. always, .. own], settings).ToArray(), Train([.. always, .. other, .. own], settings).ToArray());
        Assert.NotEqual(Train([.. always, .. own], settings).ToArray(), Train([.. always, .. other], settings).ToArray());
    }

    [Fact]
    public void Arcs_that_quotes_and_threats_stand_on_count_more()
    {
        var example = Data([Sentences().First()]).Examples[0];

        // The minister signed the treaty.
        Assert.Equal([1f, 1.5f, 1f, 1f, 1.5f, 1f], example.Weights);
    }

    [Fact]
    public void The_gradient_of_all_three_tasks_is_that_of_their_loss()
    {
        var sentences = Sentences().Take(3).ToArray();
        var data = Data(sentences);
        var parameters = ParameterSet.Create(9);
        var network = new SyntaxNetwork(parameters, _settings.Shape, data);
        double Loss()
        {
            var loss = network.Learn(data.Examples, 1f, null);
            return loss;
        }

        Loss();

        var gradients = parameters.All.Select(parameter => (float[])parameter.Gradient.Clone()).ToArray();
        GradientTests.AssertGradients(parameters, gradients, Loss);
    }

    [Fact]
    public void Headline_copies_keep_the_tree_and_change_the_spelling()
    {
        var copies = HeadlineCopies.Of(Enumerable.Repeat(Sentences().First(), 400), seed: 1).ToArray();

        Assert.InRange(copies.Length, 10, 45);
        Assert.Contains(copies, copy => copy.Words[1].Form == "MINISTER" && copy.Words.Count == 6);
        Assert.Contains(copies, copy => copy.Words[1].Form == "Minister" && copy.Words[^1].Form == "Treaty");
        Assert.Contains(copies, copy => copy.Words[1].Form == "minister" && copy.Words.Count == 5);
        Assert.All(copies, copy => Assert.Equal("nsubj", copy.Words[1].Relation));
    }

    private static SyntaxData Data(IReadOnlyList<TreebankSentence> sentences) => new(sentences, WordVectors.Default, _settings.Shape.Encoder.Buckets);

    private static MemoryStream Train(IReadOnlyList<TreebankSentence> sentences, SyntaxSettings? settings = null)
    {
        var trainer = new SyntaxTrainer(Data(sentences), settings ?? _settings);
        trainer.Train((_, _) => { });
        var model = new MemoryStream();
        trainer.Write(model, "test");
        model.Position = 0;
        return model;
    }

    private static IEnumerable<TreebankSentence> Sentences()
    {
        foreach (var person in _people)
        {
            foreach (var act in _acts)
            {
                foreach (var thing in _things)
                {
                    yield return new TreebankSentence("", [
                        new("The", "DET", 1, "det"), new(person, "NOUN", 2, "nsubj"), new(act, "VERB", -1, "root"),
                        new("the", "DET", 4, "det"), new(thing, "NOUN", 2, "obj"), new(".", "PUNCT", 2, "punct"),
                    ]);
                }
            }
        }
    }
}
