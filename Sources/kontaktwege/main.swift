print("kontaktwege")
