using System.ComponentModel.DataAnnotations;
using FeedWorker.Language;

namespace FeedWorker.Pipeline;

/// <summary>What the analysis knows beside its built-in lists. Section <c>Analysis</c>.</summary>
public sealed class AnalysisOptions : IValidatableObject
{
    /// <summary>A list of names of your own and their ids, read once at start; none by default. Its form stands in the README of FeedWorker.Language.</summary>
    public string? NamesFile { get; init; }

    /// <summary>Reads the list, so that a wrong line stops the start and not the first article.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var why = NamesFile is null ? null : WhyUnreadable(NamesFile);
        return why is null ? [] : [new ValidationResult(why, [nameof(NamesFile)])];
    }

    /// <summary>The language model with the operator's names.</summary>
    /// <exception cref="FormatException">The list cannot be read or is not as it must be.</exception>
    internal LanguageModel OpenModel() =>
        NamesFile is null ? LanguageModel.Default : LanguageModel.Default.With(Pipeline.NamesFile.Read(NamesFile));

    private static string? WhyUnreadable(string path)
    {
        try
        {
            _ = Pipeline.NamesFile.Read(path);
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
