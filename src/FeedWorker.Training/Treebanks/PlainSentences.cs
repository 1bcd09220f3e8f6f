using FeedWorker.Language.Sentences;
using FeedWorker.Language.Tokens;

namespace FeedWorker.Training.Treebanks;

/// <summary>
/// Reads the words of column files made for other tasks (a word and its label on each line, an empty line behind each sentence) and cuts them
/// anew, as the analyser will. Their labels are not used.
/// </summary>
internal static class PlainSentences
{
    private const int FewestWords = 4;
    private const int MostWords = 60;

    internal static IReadOnlyList<string[]> Read(FileInfo file)
    {
        var sentences = new List<string[]>();
        var words = new List<string>();
        foreach (var line in File.ReadLines(file.FullName).Append(""))
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                words.Add(line.Split('\t', ' ')[0]);
                continue;
            }

            var text = string.Join(' ', words);
            words.Clear();
            var segments = SentenceSplitter.Split(text, Tokenizer.Tokenize(text));
            if (segments.Sentences.Count == 1 && segments.Tokens.Count is >= FewestWords and <= MostWords)
            {
                sentences.Add([.. Enumerable.Range(0, segments.Tokens.Count).Select(token => segments.Word(token).ToString())]);
            }
        }

        return sentences;
    }
}
