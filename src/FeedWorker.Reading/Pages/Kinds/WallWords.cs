using System.Buffers;

namespace FeedWorker.Reading.Pages.Kinds;

/// <summary>What pages say that stand in an article's place, in the languages of the feeds. Whole words of common speech are left out.</summary>
internal static class WallWords
{
    /// <summary>Asking to agree to cookies or to the use of data.</summary>
    internal static SearchValues<string> Consent { get; } = Any(
        "cookie", "your privacy", "our partners", "personal data", "withdraw your consent", "gdpr", "einwilligung", "unsere partner",
        "personenbezogene", "datenschutzerklärung", "nos partenaires", "données personnelles", "votre consentement", "datos personales",
        "nuestros socios", "su consentimiento", "tu consentimiento", "dati personali", "nostri partner", "il tuo consenso", "dados pessoais",
        "nossos parceiros", "persoonsgegevens", "onze partners", "toestemming", "personuppgifter", "samtycke", "samtykke", "personopplysninger",
        "personoplysninger", "dane osobowe", "danych osobowych", "zaufani partnerzy", "evästee", "çerez", "файлы cookie", "файлов cookie", "персональных данных");

    /// <summary>Asking for a name and a password.</summary>
    internal static SearchValues<string> Login { get; } = Any(
        "log in", "log into", "login", "sign in", "sign into", "create an account", "create a free account", "your account", "password", "username",
        "anmelden", "einloggen", "passwort", "benutzername", "se connecter", "connectez-vous", "mot de passe", "votre compte", "iniciar sesión",
        "inicia sesión", "inicie sesión", "contraseña", "tu cuenta", "su cuenta", "accedi", "il tuo account", "iniciar sessão", "sua conta", "inloggen",
        "wachtwoord", "logga in", "lösenord", "logg inn", "log ind", "adgangskode", "passord", "zaloguj", "hasło", "войдите", "войти", "пароль");

    /// <summary>Telling that the text goes on for those who pay or register.</summary>
    internal static SearchValues<string> Payment { get; } = Any(
        "subscribe to continue", "subscribe to read", "subscribe to keep reading", "subscribers only", "subscriber-only", "subscriber exclusive",
        "to continue reading", "to keep reading", "to read the full", "to read the rest", "to read this article", "to unlock this", "become a subscriber",
        "already a subscriber", "already subscribed", "remaining free articles", "weiterlesen mit", "jetzt weiterlesen", "artikel weiterlesen",
        "um weiterzulesen", "abo abschließen", "jetzt abonnieren", "bereits abonnent", "nur für abonnenten", "réservé aux abonnés", "réservée aux abonnés",
        "de cet article à lire", "pour lire la suite", "lire la suite de", "déjà abonné", "abonnez-vous pour", "para suscriptores", "para seguir leyendo",
        "para continuar leyendo", "suscríbete para", "ya eres suscriptor", "riservato agli abbonati", "per continuare a leggere", "sei già abbonato",
        "abbonati per", "exclusivo para assinantes", "para continuar lendo", "para continuar a ler", "já é assinante", "alleen voor abonnees",
        "om verder te lezen", "verder lezen?", "al abonnee", "för att läsa vidare", "läs vidare med", "redan prenumerant", "for å lese videre",
        "for at læse videre", "allerede abonnent", "dla prenumeratorów", "dla subskrybentów", "aby czytać dalej", "tylko dla abonentów", "tilaajille",
        "только для подписчиков", "для подписчиков", "оформите подписку", "только по подписке");

    private static SearchValues<string> Any(params ReadOnlySpan<string> words) => SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
