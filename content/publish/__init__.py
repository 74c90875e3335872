"""From signed editions to what a patient receives. Imports plain, source, check and sign."""
