using System.ComponentModel.DataAnnotations;
using FeedWorker.Language;

namespace FeedWorker.Pipeline;

/// <summary>What the analysis knows beside its built-in lists. Section <c>Analysis</c>.</summary>
public sealed class AnalysisOptions : IValidatableObject
{
    /// <summary>Name of the language model. Default <c>worldwide-en</c>; <c>open-en</c> learnt from permissively licensed texts only.</summary>
    public string Model { get; init; } = LanguageModel.DefaultName;

    /// <summary>A list of names of your own and their ids, read once at start; none by default or when it is empty. Its form stands in the README of FeedWorker.Language.</summary>
    public string? NamesFile { get; init; }

    /// <summary>Reads the list too, so that a wrong line stops the start and not the first article.</summary>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!LanguageModel.Names.Contains(Model))
        {
            yield return new ValidationResult($"\"{Model}\" is no language model; there are {string.Join(", ", LanguageModel.Names)}", [nameof(Model)]);
        }

        if (!string.IsNullOrEmpty(NamesFile) && WhyUnreadable(NamesFile) is { } why)
        {
            yield return new ValidationResult(why, [nameof(NamesFile)]);
        }
    }

    /// <summary>The language model with the operator's names.</summary>
    /// <param name="name">Another model than the one that is set; <see langword="null"/> for that.</param>
    /// <exception cref="FormatException">The list cannot be read or is not as it must be.</exception>
    internal LanguageModel OpenModel(string? name = null)
    {
        var model = LanguageModel.Named(name ?? Model);
        return string.IsNullOrEmpty(NamesFile) ? model : model.With(Pipeline.NamesFile.Read(NamesFile));
    }

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
