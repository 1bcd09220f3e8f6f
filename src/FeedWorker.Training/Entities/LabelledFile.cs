using FeedWorker.Language.Entities.Tagging;

namespace FeedWorker.Training.Entities;

/// <summary>Reads labelled texts, by the ending of the file's name.</summary>
internal static class LabelledFile
{
    internal static List<LabelledText> Read(FileInfo file)
    {
        var texts = file.Name.Contains(".jsonl", StringComparison.OrdinalIgnoreCase) ? WorldwideFile.Read(file.FullName) : ColumnFile.Read(file.FullName);
        var labelled = texts.SelectMany(text => text.Mentions).SelectMany(mention => mention.Types).Distinct().ToArray();
        return texts.ConvertAll(text => text with { Labelled = labelled });
    }

    /// <summary>The texts of some files, none of which is held out for measuring.</summary>
    /// <param name="files">The files.</param>
    /// <param name="halved">Files of which every second text is taken.</param>
    /// <param name="measured">The texts that this run measures on.</param>
    /// <exception cref="InvalidDataException">A text is held out, or there is none.</exception>
    internal static List<LabelledText> ReadForTraining(IEnumerable<FileInfo> files, IEnumerable<FileInfo> halved, IReadOnlyList<LabelledText> measured)
    {
        var heldOut = new HeldOutArticles(measured);

        // Some articles of a set are there with positions, all of them as columns: the first form counts.
        var texts = files.SelectMany(Read).Concat(halved.SelectMany(Read).Where((_, i) => i % 2 == 1)).DistinctBy(text => text.Id[(text.Id.LastIndexOf('/') + 1)..]).ToList();
        texts.ForEach(heldOut.Refuse);
        return texts.Count > 0 ? texts : throw new InvalidDataException("The files hold no text.");
    }

    /// <summary>The labels of the types that the texts show.</summary>
    internal static LabelSet Labels(IEnumerable<LabelledText> texts) =>
        new([.. texts.SelectMany(text => text.Mentions).SelectMany(mention => mention.Types).Distinct().Order()]);
}
