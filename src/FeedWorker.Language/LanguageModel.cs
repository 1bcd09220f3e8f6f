using System.Reflection;
using FeedWorker.Language.Entities;

namespace FeedWorker.Language;

/// <summary>What the stages know before they read: the lists of names and places. Immutable; share one instance.</summary>
public sealed class LanguageModel
{
    private static readonly Lazy<LanguageModel> _default = new(() => new LanguageModel("rules-en", Gazetteer.Load(OpenEmbedded)));

    private LanguageModel(string name, Gazetteer gazetteer) => (Name, Gazetteer) = (name, gazetteer);

    /// <summary>The model that is built in; opened at first use.</summary>
    public static LanguageModel Default => _default.Value;

    /// <summary>The names and places that are known.</summary>
    public Gazetteer Gazetteer { get; }

    /// <summary>The name that messages state as their model.</summary>
    public string Name { get; }

    private static Stream OpenEmbedded(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new InvalidOperationException($"The embedded list {name} is missing.");
}
