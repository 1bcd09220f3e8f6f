using FeedWorker.Language.Entities;

namespace FeedWorker.Language;

/// <summary>What the stages know before they read: the lists of names and places. Immutable; share one instance.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> _default = new(() => new LanguageModel("rules-en"));

    private LanguageModel(string name) => Name = name;

    /// <summary>The model that is built in; opened at first use.</summary>
    public static LanguageModel Default => _default.Value;

    /// <summary>The names and places that are known.</summary>
    public Gazetteer Gazetteer { get; } = new();

    /// <summary>The name that messages state as their model.</summary>
    public string Name { get; }
}
