using System.Collections.Concurrent;
using FeedWorker.Language.Networks;
using FeedWorker.Language.Sentences;

namespace FeedWorker.Language.Syntax;

/// <summary>Tags every token and gives every sentence its dependency tree. One instance serves any number of threads.</summary>
public sealed class SyntaxParser
{
    private const string Kind = "syntax";

    private readonly TextEncoder _encoder;
    private readonly SyntaxHeads _heads;

    // A few megabytes for each caller that parses at the same time, used again: the pages of new ones cost a tenth of the time.
    private readonly ConcurrentBag<SyntaxScratch> _idle = [];

    private SyntaxParser(string trainingData, TextEncoder encoder, SyntaxHeads heads) =>
        (TrainingData, _encoder, _heads) = (trainingData, encoder, heads);

    /// <summary>SHA-256 of the treebanks it was trained on, in hexadecimal.</summary>
    public string TrainingData { get; }

    /// <summary>The trees of a text; time and memory grow with its length and never faster.</summary>
    public SyntaxTrees Parse(SegmentedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var nodes = new SyntaxNode[text.Tokens.Count];
        var scratch = _idle.TryTake(out var used) ? used : new SyntaxScratch();
        foreach (var batch in TokenBatch.Of(text))
        {
            var rows = scratch.Rows(batch.Count * _encoder.Width);
            _encoder.Encode(text, batch, rows);
            var own = nodes.AsSpan(batch.FirstToken, batch.Count);
            _heads.Read(rows, batch.Starts, scratch, own);
            foreach (ref var node in own)
            {
                node = node with { Head = node.Head < 0 ? -1 : node.Head + batch.FirstToken };
            }
        }

        _idle.Add(scratch);
        JoinSequences(text, nodes);
        return new SyntaxTrees(nodes);
    }

    /// <summary>Reads a model that FeedWorker.Training made.</summary>
    /// <exception cref="InvalidDataException">It is no such model, of another version, damaged or cut short.</exception>
    internal static SyntaxParser Load(Stream stream)
    {
        using var model = ModelReader.Open(stream, Kind);
        var encoder = TextEncoder.Read(model, WordVectors.Default);
        return new SyntaxParser(model.TrainingData, encoder, SyntaxHeads.Read(model, encoder.Width));
    }

    // A sentence above the bound was read in pieces; their roots hang on the first one.
    private static void JoinSequences(SegmentedText text, SyntaxNode[] nodes)
    {
        foreach (var sentence in text.Sentences)
        {
            if (sentence.EndToken - sentence.FirstToken <= TokenBatch.LongestSequence)
            {
                continue;
            }

            var root = -1;
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            {
                if (nodes[token].Head >= 0)
                {
                    continue;
                }

                if (root < 0)
                {
                    root = token;
                }
                else
                {
                    nodes[token] = nodes[token] with { Head = root, Relation = Relation.Parataxis };
                }
            }
        }
    }
}
